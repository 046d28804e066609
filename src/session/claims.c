/* claims: records of `extract --all -f ndjson` in place of texts. */
#include "session/claims.h"

#include <string.h>

#include "session/json_input.h"

/* What one document record says, and the records behind it. */
typedef struct {
    PcDocumentInfo info;
    const char *sha256;
    uint64_t numbers, claims, statements, unchecked; /* as counted when they were extracted */
    uint64_t here_numbers, here_statements;          /* numbers: claims and others */
    uint64_t here_claims;
    GPtrArray *records; /* of PcRecord: claims and statements */
} Document;

struct PcClaims {
    char *path;
    GStringChunk *strings;
    GPtrArray *documents; /* of Document */
    GHashTable *by_doc;
};

static void document_free(gpointer data) {
    Document *d = data;
    g_ptr_array_unref(d->records);
    g_free(d);
}

static PcClaims *claims_new(const char *path) {
    PcClaims *claims = g_new0(PcClaims, 1);
    claims->path = g_strdup(path);
    claims->strings = g_string_chunk_new(1 << 16);
    claims->documents = g_ptr_array_new_with_free_func(document_free);
    claims->by_doc = g_hash_table_new(g_str_hash, g_str_equal);
    return claims;
}

void pc_claims_free(PcClaims *claims) {
    g_hash_table_unref(claims->by_doc);
    g_ptr_array_unref(claims->documents);
    g_string_chunk_free(claims->strings);
    g_free(claims->path);
    g_free(claims);
}

/* ---- one line
 * ---------------------------------------------------------------------------------------------- */

typedef struct {
    PcClaims *claims;
    const PcCatalogue *catalogue;
    json_t *object;
    const char *place; /* "file:line" */
} Line;

static bool refuse(const Line *line, const char *zh, const char *en, GError **error) {
    g_autofree char *said_zh =
        g_strdup_printf("%s：%s；请用 `plancheck extract --all -f ndjson` 写出该文件", line->place, zh);
    g_autofree char *said_en =
        g_strdup_printf("%s: %s; write the file with `plancheck extract --all -f ndjson`", line->place, en);
    pc_fail_words(error, PC_ERROR_UNREADABLE, said_zh, said_en);
    return false;
}

static const char *text(const Line *line, const char *name) {
    const char *value = pc_json_member_text(line->object, name);
    return value && *value ? g_string_chunk_insert_const(line->claims->strings, value) : NULL;
}

static uint32_t small(json_t *object, const char *name) {
    return (uint32_t)MIN(pc_json_member_count(object, name), G_MAXUINT32);
}

static bool read_document(const Line *line, GError **error) {
    PcClaims *claims = line->claims;
    const char *area = text(line, "area"), *doc = text(line, "doc");
    if (pc_json_member_count(line->object, "schema") != 1)
        return refuse(line, "不是 schema 1 的记录", "is no record of schema 1", error);
    if (!doc)
        return refuse(line, "文件没有标识（doc）", "is a document without its id (doc)", error);
    if (g_hash_table_contains(claims->by_doc, doc))
        return refuse(line, "这份文件前面已经有了", "is a document that was there before", error);
    Document *d = g_new0(Document, 1);
    d->records = g_ptr_array_new_with_free_func((GDestroyNotify)pc_record_free);
    d->info = (PcDocumentInfo){.doc = doc,
                               .file = text(line, "file"),
                               .title = text(line, "title"),
                               .area = area ? pc_area_by_code(line->catalogue, area) : NULL,
                               .kind = text(line, "kind"),
                               .period = text(line, "period")};
    d->sha256 = text(line, "sha256");
    d->numbers = pc_json_member_count(line->object, "numbers");
    d->claims = pc_json_member_count(line->object, "claims");
    d->statements = pc_json_member_count(line->object, "statements");
    d->unchecked = pc_json_member_count(line->object, "unchecked");
    g_ptr_array_add(claims->documents, d);
    g_hash_table_insert(claims->by_doc, (gpointer)doc, d);
    return true;
}

static void read_place(const Line *line, PcPlace *place) {
    json_t *o = line->object, *inner = pc_json_member_object(o, "place");
    place->doc = text(line, "doc");
    place->file = text(line, "file");
    place->line = small(o, "line");
    place->column = small(o, "column");
    place->end_line = small(o, "end_line");
    place->end_column = small(o, "end_column");
    place->offset = place->length = -1;
    if (json_is_integer(json_object_get(o, "offset"))) {
        place->offset = (int64_t)pc_json_member_count(o, "offset");
        place->length = (int64_t)pc_json_member_count(o, "length");
    }
    if (!inner)
        return;
    place->page = small(inner, "page");
    place->paragraph = small(inner, "paragraph");
    place->table = small(inner, "table");
    place->row = small(inner, "row");
    place->cell = small(inner, "cell");
}

/* ["0.1","59.4","40.5"] as "0.1:59.4:40.5". */
static const char *read_parts(const Line *line) {
    json_t *parts = pc_json_member_array(line->object, "parts");
    if (!parts)
        return NULL;
    g_autoptr(GString) joined = g_string_new(NULL);
    for (size_t i = 0; i < json_array_size(parts); i++) {
        const char *part = pc_json_element_text(parts, i);
        g_string_append_printf(joined, "%s%s", i ? ":" : "", part ? part : "");
    }
    return g_string_chunk_insert_const(line->claims->strings, joined->str);
}

/* False where a word of a closed list is none of it. */
static bool read_quantity(const Line *line, PcQuantity *q) {
    for (PcQuantityField f = PC_Q_VALUE; f < PC_Q_ATTRIBUTE; f++) {
        const char *value = f == PC_Q_PARTS ? read_parts(line) : text(line, pc_quantity_name(f));
        if (value && !pc_quantity_set(q, f, value))
            return false;
    }
    return true;
}

static PcRole role_from(const char *name) {
    PcRole role = PC_ROLE_COUNT;
    while (role > PC_ROLE_NONE && g_strcmp0(pc_role_name(role), name) != 0)
        role--;
    return role;
}

/* The headings above, owned by nobody: the record's copy has its own. NULL-terminated. */
static const char **read_section(const Line *line) {
    json_t *section = pc_json_member_array(line->object, "section");
    size_t n = json_array_size(section);
    const char **headings = g_new0(const char *, n + 1);
    for (guint i = 0; i < n; i++) {
        const char *heading = pc_json_element_text(section, i);
        headings[i] = g_string_chunk_insert_const(line->claims->strings, heading ? heading : "");
    }
    return headings;
}

static void read_context(const Line *line, PcRecord *r) {
    json_t *table = pc_json_member_object(line->object, "table");
    r->sentence = text(line, "sentence");
    r->sentence_id = text(line, "sentence_id");
    r->role = role_from(text(line, "role"));
    r->group = text(line, "group");
    r->column_unit = text(line, "column_unit");
    r->sentence_from = small(line->object, "sentence_from");
    r->sentence_to = small(line->object, "sentence_to");
    if (!r->sentence || r->sentence_to > strlen(r->sentence) || r->sentence_from > r->sentence_to)
        r->sentence_from = r->sentence_to = 0;
    r->broken = pc_json_member_bool(line->object, "broken");
    r->wide = small(line->object, "wide");
    if (!table)
        return;
    const Line cell = {line->claims, line->catalogue, table, line->place};
    const char *attribute = text(&cell, "attribute");
    r->table = small(table, "id");
    r->row = small(table, "row");
    r->column = small(table, "column");
    r->head = text(&cell, "head");
    if (!r->column_unit)
        r->column_unit = text(&cell, "unit");
    if (attribute)
        pc_attribute_from(attribute, &r->quantity.attribute);
}

static bool read_record(const Line *line, PcRecordKind kind, GError **error) {
    PcRecord r = {.kind = kind};
    const char *doc = pc_json_member_text(line->object, "doc");
    Document *d = doc ? g_hash_table_lookup(line->claims->by_doc, doc) : NULL;
    r.id = text(line, "id");
    r.text = text(line, "text");
    if (!d)
        return refuse(line, "这条记录前面没有它的文件", "is a record without its document before it", error);
    if (!r.id || !r.text)
        return refuse(line, "这条记录没有 id 或 text", "is a record without id or text", error);
    d->here_numbers += kind != PC_RECORD_STATEMENT;
    d->here_claims += kind == PC_RECORD_CLAIM;
    d->here_statements += kind == PC_RECORD_STATEMENT;
    if (kind == PC_RECORD_NUMBER)
        return true;
    if (!read_quantity(line, &r.quantity))
        return refuse(
            line, "comparator、aspect、annual、direction、status、vintage、relation 或 than 的值不在其列",
            "has a comparator, aspect, annual, direction, status, vintage, relation or than that is none",
            error);
    read_place(line, &r.place);
    read_context(line, &r);
    g_autofree const char **section = read_section(line);
    r.section = section;
    g_ptr_array_add(d->records, pc_record_copy(&r, line->claims->strings));
    return true;
}

static bool read_line(const Line *line, GError **error) {
    const char *type = pc_json_member_text(line->object, "type");
    if (!type)
        return refuse(line, "不是记录", "is no record", error);
    if (strcmp(type, "document") == 0)
        return read_document(line, error);
    if (strcmp(type, "claim") == 0)
        return read_record(line, PC_RECORD_CLAIM, error);
    if (strcmp(type, "number") == 0)
        return read_record(line, PC_RECORD_NUMBER, error);
    if (strcmp(type, "statement") == 0)
        return read_record(line, PC_RECORD_STATEMENT, error);
    return true; /* later versions may add kinds of records */
}

/* ---- the file
 * ---------------------------------------------------------------------------------------------- */

static bool read_lines(PcClaims *claims, const PcCatalogue *catalogue, const char *p, size_t length,
                       GError **error) {
    const char *end = p + length;
    for (guint n = 1; p < end; n++) {
        const char *newline = memchr(p, '\n', (size_t)(end - p));
        const char *stop = newline ? newline : end;
        g_autofree char *place = g_strdup_printf("--claims: %s:%u", claims->path, n);
        while (p < stop && g_ascii_isspace(*p))
            p++;
        if (p < stop) {
            Line line = {.claims = claims, .catalogue = catalogue, .place = place};
            json_auto_t *object = pc_json_input(place, p, (size_t)(stop - p), error);
            line.object = object;
            if (!line.object || !read_line(&line, error))
                return false;
        }
        p = stop + 1;
    }
    return true;
}

static bool has_documents(const PcClaims *claims, GError **error) {
    if (claims->documents->len)
        return true;
    pc_fail(error, PC_ERROR_UNREADABLE,
            "--claims：%s：其中没有文件；请用 `plancheck extract --all -f ndjson` 写出",
            "--claims: %s: holds no document; write it with `plancheck extract --all -f ndjson`",
            claims->path);
    return false;
}

PcClaims *pc_claims_load(const char *path, const PcCatalogue *catalogue, const PcLimits *limits,
                         GError **error) {
    g_autoptr(GBytes) bytes = pc_read_file(path, limits, error);
    if (!bytes)
        return NULL;
    gsize length;
    const char *p = g_bytes_get_data(bytes, &length);
    PcClaims *claims = claims_new(path);
    if (read_lines(claims, catalogue, p, length, error) && has_documents(claims, error))
        return claims;
    pc_claims_free(claims);
    return NULL;
}

guint pc_claims_count(const PcClaims *claims) {
    return claims->documents->len;
}

const char *pc_claims_doc(const PcClaims *claims, guint i) {
    return ((Document *)claims->documents->pdata[i])->info.doc;
}

const char *pc_claims_file(const PcClaims *claims, guint i) {
    return ((Document *)claims->documents->pdata[i])->info.file;
}

/* ---- a text's records
 * -------------------------------------------------------------------------------------- */

static const Document *find_document(const PcClaims *claims, const PcText *text) {
    const Document *d = g_hash_table_lookup(claims->by_doc, text->info.doc);
    if (d || !text->path)
        return d;
    g_autofree char *wanted = g_path_get_basename(text->path);
    for (guint i = 0; i < claims->documents->len; i++) {
        const Document *other = claims->documents->pdata[i];
        g_autofree char *name = other->info.file ? g_path_get_basename(other->info.file) : NULL;
        if (g_strcmp0(name, wanted) == 0)
            return other;
    }
    return NULL;
}

/* "old#s41" as "doc#s41": ids of a document that the workspace calls otherwise. */
static const char *renamed(PcText *text, const char *id) {
    const char *rest = id ? strchr(id, '#') : NULL;
    if (!rest)
        return id;
    g_autofree char *own = g_strconcat(text->info.doc, rest, NULL);
    return g_string_chunk_insert_const(text->strings, own);
}

/* How the text is called in the result: as it was extracted, where that is a file from here, too; else as the
 * workspace says, where that is one. */
static const char *file_of(const Document *d, PcText *text) {
    bool as_workspace = text->path && g_file_test(text->path, G_FILE_TEST_EXISTS) &&
                        !(d->info.file && g_file_test(d->info.file, G_FILE_TEST_EXISTS));
    const char *file = as_workspace || !d->info.file ? text->path : d->info.file;
    return file ? g_string_chunk_insert_const(text->strings, file) : NULL;
}

static const char *keep(PcText *text, const char *value) {
    return value ? g_string_chunk_insert_const(text->strings, value) : NULL;
}

static bool differs(const char *a, const char *b) {
    return a && b && strcmp(a, b) != 0;
}

/* What is known before comes first, as with a text; claims read for another area or period are not the same.
 */
static void complete_info(PcText *text, const Document *d, const char *path) {
    PcDocumentInfo *info = &text->info;
    if ((info->area && d->info.area && info->area != d->info.area) || differs(info->kind, d->info.kind) ||
        differs(info->period, d->info.period))
        pc_fail(
            &text->note, PC_ERROR_UNREADABLE,
            "%s：%s：提取时为 %s %s %s，而它是 %s %s %s；请用 --area、--kind 和 --period 重新提取",
            "%s: %s: was extracted as %s %s %s, it is %s %s %s; extract it with --area, --kind and --period",
            path, info->doc, d->info.area ? d->info.area->code : "–", d->info.kind ? d->info.kind : "–",
            d->info.period ? d->info.period : "–", info->area ? info->area->code : "–",
            info->kind ? info->kind : "–", info->period ? info->period : "–");
    info->title = info->title ? info->title : keep(text, d->info.title);
    info->area = info->area ? info->area : d->info.area;
    info->kind = info->kind ? info->kind : keep(text, d->info.kind);
    info->period = info->period ? info->period : keep(text, d->info.period);
}

/* Fewer records than were read: what a text does not state cannot be told. */
static void tell_missing(PcText *text, const Document *d, const char *path) {
    bool claims = d->here_claims < d->claims, statements = d->here_statements < d->statements;
    bool numbers =
        d->here_numbers < d->numbers && d->claims == 0; /* an extract that does not count its claims */
    if (!claims && !statements && !numbers)
        return;
    text->partial = true;
    pc_fail(&text->missing, PC_ERROR_UNREADABLE,
            "%s：%s：有声明 %" G_GUINT64_FORMAT " 个（共 %" G_GUINT64_FORMAT
            " 个）、文字目标 %" G_GUINT64_FORMAT " 个（共 %" G_GUINT64_FORMAT
            " 个）；PC201、PC202、PC203、PC204 和 PC205 没有对它运行；请用 `plancheck extract --all -f "
            "ndjson` 提取",
            "%s: %s: has %" G_GUINT64_FORMAT " of %" G_GUINT64_FORMAT " claims and %" G_GUINT64_FORMAT
            " of %" G_GUINT64_FORMAT
            " statements in words; PC201, PC202, PC203, PC204 and PC205 did not run over it; "
            "extract it with `plancheck extract --all -f ndjson`",
            path, text->info.doc, d->here_claims, d->claims, d->here_statements, d->statements);
}

void pc_claims_fill(const PcClaims *claims, PcText *text) {
    const Document *d = find_document(claims, text);
    if (!d) {
        pc_fail(&text->error, PC_ERROR_UNREADABLE, "%s：没有 %s（%s）的记录；请一并提取",
                "%s: has no records of %s (%s); extract it too", claims->path, text->info.doc,
                text->path ? text->path : "–");
        return;
    }
    const char *file = file_of(d, text);
    complete_info(text, d, claims->path);
    text->info.file = file;
    text->sha256 = g_strdup(d->sha256);
    text->stats.numbers = d->numbers;
    text->stats.claims = d->claims ? d->claims : d->here_claims;
    text->stats.unchecked = d->unchecked;
    for (guint i = 0; i < d->records->len; i++) {
        PcRecord *r = pc_record_copy(d->records->pdata[i], text->strings);
        r->place.doc = text->info.doc;
        r->place.file = file;
        r->id = renamed(text, r->id);
        r->sentence_id = renamed(text, r->sentence_id);
        r->group = renamed(text, r->group);
        g_ptr_array_add(text->records, r);
    }
    tell_missing(text, d, claims->path);
}
