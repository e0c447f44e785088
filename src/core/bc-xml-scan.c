/* A look over the bytes of an XML file before any parser sees it.

   Why: libxml2 2.9 takes time quadratic in the attributes of a tag (half a megabyte takes 23 s), entities can read
   local files or grow without bound, and depth can exhaust the stack. This scan is linear and refuses all of that. It
   does not check that the file is well-formed: the parser does that.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-xml-scan.h"

#include <string.h>

typedef struct
{
  const char *at;
  const char *end;
  int line;
  guint depth;
  guint elements;
  char **what;
} Scan;

G_GNUC_PRINTF (2, 3)
static gboolean
refuse (Scan *scan, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  *scan->what = g_strdup_vprintf (format, args);
  va_end (args);
  return FALSE;
}

static gboolean
starts_with (const Scan *scan, const char *word)
{
  gsize length = strlen (word);

  return (gsize)(scan->end - scan->at) >= length && memcmp (scan->at, word, length) == 0;
}

static void
advance (Scan *scan, const char *to)
{
  const char *line_break;

  while ((line_break = memchr (scan->at, '\n', to - scan->at)) != NULL)
    {
      scan->line++;
      scan->at = line_break + 1;
    }
  scan->at = to;
}

/* Moves behind the next @close, or to the end of the text. What opens does not close: "<!-->" is no whole comment. */
static void
skip_past (Scan *scan, const char *open, const char *close)
{
  const char *inside = scan->at + strlen (open);
  const char *found = g_strstr_len (inside, scan->end - inside, close);

  advance (scan, found != NULL ? found + strlen (close) : scan->end);
}

/* Finds the end of a tag, past quoted values, and counts its attributes by their equals signs. */
static const char *
find_tag_end (const Scan *scan, guint *attributes)
{
  char quote = '\0';

  *attributes = 0;
  for (const char *p = scan->at; p < scan->end; p++)
    {
      if (quote != '\0')
        quote = *p == quote ? '\0' : quote;
      else if (*p == '"' || *p == '\'')
        quote = *p;
      else if (*p == '=')
        (*attributes)++;
      else if (*p == '>')
        return p;
      if (p - scan->at > BC_XML_SCAN_MAX_TAG_BYTES)
        return NULL;
    }
  return scan->end;
}

static gboolean
scan_tag (Scan *scan)
{
  gboolean closing = starts_with (scan, "</");
  guint attributes;
  const char *end = find_tag_end (scan, &attributes);

  if (end == NULL)
    return refuse (scan, "a tag is longer than %d bytes, expected a shorter one", BC_XML_SCAN_MAX_TAG_BYTES);
  if (attributes > BC_XML_SCAN_MAX_ATTRIBUTES)
    return refuse (scan, "a tag has %u attributes, expected at most %d", attributes, BC_XML_SCAN_MAX_ATTRIBUTES);
  if (closing)
    scan->depth -= scan->depth > 0;
  else
    {
      if (++scan->elements > BC_XML_SCAN_MAX_ELEMENTS)
        return refuse (scan, "there are more than %d elements, expected fewer", BC_XML_SCAN_MAX_ELEMENTS);
      if (end == scan->end || end[-1] != '/')
        scan->depth++;
      if (scan->depth > BC_XML_SCAN_MAX_DEPTH)
        return refuse (scan, "elements are nested more than %d deep, expected fewer levels", BC_XML_SCAN_MAX_DEPTH);
    }
  advance (scan, end < scan->end ? end + 1 : end);
  return TRUE;
}

/**
 * bc_xml_scan:
 * @text: the file's content
 * @size: its size in bytes
 * @line: (out): the line that was refused, from 1
 * @what: (out) (transfer full): what was found and what was expected; NULL on success
 *
 * Returns: whether the text may be given to a parser.
 */
gboolean
bc_xml_scan (const char *text, gsize size, int *line, char **what)
{
  Scan scan = { text, text + size, 1, 0, 0, what };
  gboolean ok = TRUE;

  *what = NULL;
  while (ok && scan.at < scan.end)
    {
      if (*scan.at != '<')
        {
          const char *next = memchr (scan.at, '<', scan.end - scan.at);
          advance (&scan, next != NULL ? next : scan.end);
        }
      else if (starts_with (&scan, "<!--"))
        skip_past (&scan, "<!--", "-->");
      else if (starts_with (&scan, "<![CDATA["))
        skip_past (&scan, "<![CDATA[", "]]>");
      else if (starts_with (&scan, "<?"))
        skip_past (&scan, "<?", "?>");
      else if (starts_with (&scan, "<!"))
        ok = refuse (&scan, "a document type or entity declaration, expected none");
      else
        ok = scan_tag (&scan);
    }
  *line = scan.line;
  return ok;
}
