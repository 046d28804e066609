/* text: reading one text into records. Private to src/session. */
#ifndef PC_SESSION_TEXT_H
#define PC_SESSION_TEXT_H

#include "session/session.h"

/* A text and what was read in it. The strings live as long as it does. */
typedef struct {
    PcDocumentInfo info; /* what is known before; completed by reading */
    char *path;          /* NULL: the document has no text */
    GPtrArray *records;  /* of PcRecord; claims and statements in words only */
    GStringChunk *strings;
    char *sha256;
    PcReadStats stats;
    GError *error;   /* why it could not be read; NULL where it was */
    bool partial;    /* records of it are missing: what it does not state cannot be told */
    GError *missing; /* which, where `partial` */
    GError *note;    /* what else the user should know; NULL mostly */
} PcText;

PcText *pc_text_new(const char *doc, const char *path);
void pc_text_free(PcText *text);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PcText, pc_text_free)
/* Reads text->path. Safe on several threads at once, each with its own text. */
void pc_text_read(PcText *text, const PcCatalogue *catalogue, const PcLexicon *lexicon,
                  const PcLimits *limits);
/* The same of bytes at hand. */
void pc_text_read_bytes(PcText *text, GBytes *bytes, const PcCatalogue *catalogue, const PcLexicon *lexicon,
                        const PcLimits *limits);

#endif
