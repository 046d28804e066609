/* claims: records of `extract --all -f ndjson` in place of texts. Private to src/session. */
#ifndef PC_SESSION_CLAIMS_H
#define PC_SESSION_CLAIMS_H

#include "session/text.h"

/* The records of one file, by document. */
typedef struct PcClaims PcClaims;

/* Reads `path` ("-": standard input). NULL and `error`, which names the line, where it holds anything but
 * records of schema 1, each behind its document. */
PcClaims *pc_claims_load(const char *path, const PcCatalogue *catalogue, const PcLimits *limits,
                         GError **error);
void pc_claims_free(PcClaims *claims);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PcClaims, pc_claims_free)

/* The documents' ids and files (as extracted; NULL where not told), in the order of the file. */
guint pc_claims_count(const PcClaims *claims);
const char *pc_claims_doc(const PcClaims *claims, guint i);
const char *pc_claims_file(const PcClaims *claims, guint i);

/* What pc_text_read would have read: the records of the document of text's id, else of the document extracted
 * from a file of the same name. text->error where there is none. text->partial and text->note where records
 * are missing, a note alone where they were extracted for another area, kind or period. */
void pc_claims_fill(const PcClaims *claims, PcText *text);

#endif
