/* embed: the build's tool that makes C source out of the files that travel inside the program.
 *
 *     embed OUT.c FILE... */
#include <glib.h>
#include <stdbool.h>
#include <stdio.h>

static bool put_file(GString *out, const char *path, GError **error) {
    g_autofree char *text = NULL, *name = g_path_get_basename(path);
    size_t length;
    if (!g_file_get_contents(path, &text, &length, error))
        return false;
    g_autofree char *escaped = g_strescape(text, NULL);
    g_string_append_printf(out, "    {\"%s\", \"%s\", %zu},\n", name, escaped, length);
    return true;
}

int main(int argc, char **argv) {
    g_autoptr(GError) error = NULL;
    g_autoptr(GString) out =
        g_string_new("/* Made by src/base/pack/embed.c. */\n"
                     "#include \"base/resource.h\"\nconst PcResource pc_resources[] = {\n");
    bool ok = argc > 2;
    for (int i = 2; ok && i < argc; i++)
        ok = put_file(out, argv[i], &error);
    g_string_append(out, "    {NULL, NULL, 0},\n};\n");
    ok = ok && g_file_set_contents(argv[1], out->str, (gssize)out->len, &error);
    if (!ok)
        fprintf(stderr, "embed: %s\n", error ? error->message : "usage: embed OUT.c FILE...");
    return ok ? 0 : 2;
}
