/* Says in a PDF which language its text is in; cairo has no call for that.

   A reader that speaks needs it. What is written is an incremental update, as ISO 32000-1, 7.5.6 describes it: the
   catalog once more with /Lang, a cross-reference section of one entry, and a trailer that leads to the old one.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-pdf-language.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * bc_pdf_language_of_text:
 *
 * Returns: (transfer full): the language of what the program writes, as "en" or "nl": that of its translation, which is
 * not always that of the locale.
 */
char *
bc_pdf_language_of_text (void)
{
  /* Translators: the code of your language as RFC 3066 has it, for example "de" or "pt-BR". It is written into PDF files. */
  return g_strdup (C_ ("language code", "en"));
}

/* Where the last occurrence begins; NULL where there is none. A PDF is no string: it holds any byte. */
static const char *
find_last (const char *text, gsize size, const char *word)
{
  gsize length = strlen (word);

  for (gsize at = size >= length ? size - length + 1 : 0; at > 0; at--)
    if (memcmp (text + at - 1, word, length) == 0)
      return text + at - 1;
  return NULL;
}

static gboolean
read_number (const char *text, const char *end, const char *after, guint64 *number)
{
  const char *at = g_strstr_len (text, end - text, after);
  char *stop;

  if (at == NULL)
    return FALSE;
  *number = g_ascii_strtoull (at + strlen (after), &stop, 10);
  return stop != at + strlen (after);
}

/* The catalog's dictionary without its closing brackets. */
static char *
copy_catalog (const char *text, gsize size, guint64 number)
{
  g_autofree char *head = g_strdup_printf ("\n%" G_GUINT64_FORMAT " 0 obj", number);
  const char *start = find_last (text, size, head), *end, *close = NULL;

  if (start == NULL)
    return NULL;
  start += strlen (head);
  end = g_strstr_len (start, (gssize)(text + size - start), "endobj");
  if (end != NULL)
    close = g_strrstr_len (start, end - start, ">>");
  return close != NULL ? g_strndup (start, (gsize)(close - start)) : NULL;
}

static gboolean
is_code (const char *language)
{
  for (const char *at = language; *at != '\0'; at++)
    if (!g_ascii_isalnum (*at) && *at != '-')
      return FALSE;
  return *language != '\0';
}

static void
append (GByteArray *pdf, const char *text)
{
  g_byte_array_append (pdf, (const guint8 *)text, (guint)strlen (text));
}

/**
 * bc_pdf_language_set:
 * @pdf: as cairo writes it, with a plain cross-reference table (PDF 1.4)
 * @language: "en", "pt-BR"
 *
 * Returns: whether it was set; otherwise @pdf is as it was.
 */
gboolean
bc_pdf_language_set (GByteArray *pdf, const char *language)
{
  const char *text = (const char *)pdf->data, *end = text + pdf->len;
  const char *trailer = find_last (text, pdf->len, "trailer"), *start_xref = find_last (text, pdf->len, "startxref");
  guint64 size, root, info, table;
  gboolean has_info;
  g_autofree char *catalog = NULL;
  g_autofree char *update = NULL;
  g_autofree char *info_entry = NULL;
  g_autofree char *tail = NULL;

  if (!is_code (language) || trailer == NULL || start_xref == NULL || !read_number (trailer, end, "/Size ", &size) ||
      !read_number (trailer, end, "/Root ", &root) || !read_number (start_xref, end, "startxref\n", &table))
    return FALSE;
  has_info = read_number (trailer, end, "/Info ", &info);
  catalog = copy_catalog (text, pdf->len, root);
  if (catalog == NULL)
    return FALSE;
  update = g_strdup_printf ("%" G_GUINT64_FORMAT " 0 obj%s   /Lang (%s)\n>>\nendobj\n", root, catalog, language);
  info_entry = has_info ? g_strdup_printf ("   /Info %" G_GUINT64_FORMAT " 0 R\n", info) : g_strdup ("");
  tail = g_strdup_printf ("xref\n%" G_GUINT64_FORMAT " 1\n%010u 00000 n \ntrailer\n<< /Size %" G_GUINT64_FORMAT
                          "\n   /Root %" G_GUINT64_FORMAT " 0 R\n%s   /Prev %" G_GUINT64_FORMAT
                          "\n>>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          root, pdf->len, size, root, info_entry, table, pdf->len + strlen (update));
  append (pdf, update);
  append (pdf, tail);
  return TRUE;
}
