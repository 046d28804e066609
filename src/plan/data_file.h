/* data_file: the text of an XML file, decoded to UTF-8, and where its bytes stand. */
#ifndef PC_PLAN_DATA_FILE_H
#define PC_PLAN_DATA_FILE_H

#include "plan/plan.h"

struct PcDataFile {
    char *path;       /* as given */
    GBytes *raw;      /* as the file has them */
    GBytes *bytes;    /* UTF-8, its byte order mark still there */
    const char *text; /* after the byte order mark; not NUL-terminated */
    size_t length;
    GArray *lines; /* size_t: offset of each line's first byte; made when first asked for */
};

/* The SHA-256 of the file's own bytes, in hexadecimal. The caller owns it. */
char *pc_data_file_sha256(const PcDataFile *file);
/* Line and column (1-based, in characters) of a byte offset of the text. */
void pc_data_file_place(PcDataFile *file, size_t offset, uint32_t *line, uint32_t *column);
/* The line (1-based) as it stands, cut to a window of at most `width` characters around `column`; *first is
 * the column of the window's first character. The caller owns it. */
char *pc_data_file_excerpt(PcDataFile *file, uint32_t line, uint32_t column, uint32_t width, uint32_t *first);

/* Where the value of attribute `name` stands in the tag whose '<' is at `tag`: the attribute from its name to
 * its closing quote, and its raw value. False where the tag has no such attribute. */
typedef struct {
    size_t start, end;
    const char *value;
    size_t length;
} PcAttributeSpan;
bool pc_data_file_attribute(const PcDataFile *file, size_t tag, const char *name, PcAttributeSpan *out);
/* The end of the tag's name. */
size_t pc_data_file_tag_name_end(const PcDataFile *file, size_t tag);

#endif
