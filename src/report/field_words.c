/* field_words: what the values of closed lists are called where people read a table. */
#include <string.h>

#include "report/html_words.h"
#include "report/row.h"
#include "report/style.h"

static const struct {
    PcField field;
    const char *value, *zh;
} words[] = {{PC_F_STATUS, "actual", "实际"},       {PC_F_STATUS, "target", "目标"},
             {PC_F_DIRECTION, "up", "上升"},        {PC_F_DIRECTION, "down", "下降"},
             {PC_F_ANNUAL, "compound", "年均增长"}, {PC_F_ANNUAL, "mean", "年均"},
             {PC_F_ANNUAL, "each", "每年"},         {PC_F_VINTAGE, "estimate", "预计"},
             {PC_F_VINTAGE, "preliminary", "初步"}, {PC_F_VINTAGE, "revised", "修订"}};

const char *pc_field_word(PcField field, const char *value, PcLang lang) {
    PcAspect aspect;
    if (!value || lang != PC_LANG_ZH)
        return value;
    if (field == PC_F_ROLE)
        return pc_role_word(value, lang);
    if (field == PC_F_REASON)
        return pc_html_words(pc_html_reason(value, "")->label, lang);
    if (field == PC_F_ASPECT && pc_aspect_from(value, &aspect))
        return pc_html_aspect(aspect, lang);
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
        if (words[i].field == field && strcmp(words[i].value, value) == 0)
            return words[i].zh;
    return value;
}
