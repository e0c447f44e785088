/* The look over the bytes before any parser sees them.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-xml-scan.h"

#include <string.h>

#include "sample-atlas.h"

/* The text in a block of exactly its size: a memory checker then sees every byte read too far. */
static gboolean
scan_exactly (const char *text, gsize size, int *line, char **what)
{
  g_autofree char *copy = g_memdup2 (text, size);

  return bc_xml_scan (copy, size, line, what);
}

static void
assert_passes (const char *text)
{
  g_autofree char *what = NULL;
  int line = 0;

  if (!scan_exactly (text, strlen (text), &line, &what))
    note_fault ("refused: %s: %.200s", what, text);
  else
    g_assert_null (what);
}

static void
assert_refused (const char *text, int expected_line, const char *piece)
{
  g_autofree char *what = NULL;
  int line = 0;

  if (scan_exactly (text, strlen (text), &line, &what))
    {
      note_fault ("not refused: %.200s", text);
      return;
    }
  g_assert_cmpint (line, ==, expected_line);
  assert_contains (what, piece);
  assert_contains (what, "expected");
}

static char *
repeat (const char *piece, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, piece);
  return g_string_free (text, FALSE);
}

static void
test_ordinary_text_passes (void)
{
  assert_passes ("");
  assert_passes ("plain text");
  assert_passes ("<?xml version=\"1.0\"?>\n<a b=\"c\"><d/>text &amp; more<e>f</e></a>\n");
  assert_passes ("\xef\xbb\xbf<a/>");
}

static void
test_document_type_is_refused (void)
{
  assert_refused ("<!DOCTYPE a>", 1, "document type");
  assert_refused ("<?xml version=\"1.0\"?>\n\n<!DOCTYPE a SYSTEM \"file:///etc/passwd\">\n<a/>", 3, "document type");
  assert_refused ("<!doctype html>", 1, "document type");
  assert_refused ("<a><!DOCTYPE a></a>", 1, "document type");
}

static void
test_entity_declaration_is_refused (void)
{
  assert_refused ("<!ENTITY e SYSTEM \"/etc/passwd\">", 1, "entity");
  assert_refused ("\n\n\n<!ELEMENT a ANY>", 4, "document type or entity");
  assert_refused ("<!", 1, "document type or entity");
  assert_refused ("<![IGNORE[ ]]>", 1, "document type or entity");
}

static void
test_declarations_inside_comments_and_character_data_pass (void)
{
  assert_passes ("<!-- <!DOCTYPE a> --><a/>");
  assert_passes ("<a><!-- <!ENTITY x 'y'> <b> --></a>");
  assert_passes ("<a><![CDATA[<!DOCTYPE a> <!ENTITY x 'y'> <b c=]]></a>");
  assert_passes ("<?note <!DOCTYPE a> ?><a/>");
  assert_passes ("<a b=\"<!DOCTYPE a>\"/>");
}

static void
test_declarations_behind_comments_and_character_data_are_refused (void)
{
  assert_refused ("<!-- \n --><!DOCTYPE a>", 2, "document type");
  assert_refused ("<a><![CDATA[\n\n]]><!ENTITY x 'y'></a>", 3, "entity");
  assert_refused ("<?note\n?><!DOCTYPE a>", 2, "document type");
  assert_refused ("<a b='>'/>\n<!DOCTYPE a>", 2, "document type");
}

/* To a parser "<!-->" only opens a comment. A scan that sees it closed can be shown a quote that hides the rest. */
static void
test_comment_that_closes_in_its_own_opening_hides_nothing (void)
{
  assert_refused ("<!--> <x y='--> <!DOCTYPE a [<!ENTITY e 'f'>]> <!-- '/> --><a/>", 1, "document type");
  assert_refused ("<!---> <x y='--> <!DOCTYPE a [<!ENTITY e 'f'>]> <!-- '/> --><a/>", 1, "document type");
  assert_passes ("<!--> <!DOCTYPE a> --><a/>");
}

static void
test_depth_is_limited (void)
{
  g_autofree char *allowed = repeat ("<a>", BC_XML_SCAN_MAX_DEPTH),
                  *deeper = repeat ("<a>\n", BC_XML_SCAN_MAX_DEPTH + 1);
  g_autofree char *deep = repeat ("<a>", 100000);

  assert_passes (allowed);
  assert_refused (deeper, BC_XML_SCAN_MAX_DEPTH + 1, "nested more than 64 deep");
  assert_refused (deep, 1, "nested more than 64 deep");
}

static void
test_neighbours_are_not_depth (void)
{
  g_autofree char *empty = repeat ("<a/>", 1000), *closed = repeat ("<a></a>", 1000),
                  *spaced = repeat ("<a b='c' ></a >", 1000);

  assert_passes (empty);
  assert_passes (closed);
  assert_passes (spaced);
}

static void
test_closing_more_than_was_opened_does_not_help (void)
{
  g_autofree char *closing = repeat ("</a>", 1000), *opening = repeat ("<a>", BC_XML_SCAN_MAX_DEPTH + 1);
  g_autofree char *text = g_strconcat (closing, opening, NULL);

  assert_passes (closing);
  assert_refused (text, 1, "nested");
}

static void
test_tag_length_is_limited (void)
{
  g_autofree char *filling = g_strnfill (BC_XML_SCAN_MAX_TAG_BYTES, 'x');
  g_autofree char *fits = g_strdup_printf ("<a b='%.*s'/>", BC_XML_SCAN_MAX_TAG_BYTES - 9, filling);
  g_autofree char *exceeds = g_strdup_printf ("\n<a b='%s'/>", filling),
                  *open = g_strdup_printf ("<a b='%s%s", filling, filling);
  g_autofree char *closing = g_strdup_printf ("<a></a%s>", filling);

  g_assert_cmpuint (strlen (fits), ==, BC_XML_SCAN_MAX_TAG_BYTES);
  assert_passes (fits);
  assert_refused (exceeds, 2, "longer than 65536 bytes");
  assert_refused (open, 1, "longer than 65536 bytes");
  assert_refused (closing, 1, "longer than 65536 bytes");
}

static void
test_attributes_are_limited (void)
{
  g_autofree char *allowed = repeat (" a='b'", BC_XML_SCAN_MAX_ATTRIBUTES),
                  *more = repeat (" a='b'", BC_XML_SCAN_MAX_ATTRIBUTES + 1);
  g_autofree char *fits = g_strdup_printf ("<a%s/>", allowed), *exceeds = g_strdup_printf ("<b/>\n<a%s/>", more);

  assert_passes (fits);
  assert_refused (exceeds, 2, "65 attributes");
}

static void
test_equals_signs_inside_values_are_no_attributes (void)
{
  g_autofree char *signs = g_strnfill (1000, '=');
  g_autofree char *text = g_strdup_printf ("<a b=\"%s\" c='%s'>%s</a>", signs, signs, signs);

  assert_passes (text);
}

static void
test_elements_are_limited (void)
{
  g_autofree char *allowed = repeat ("<a/>", BC_XML_SCAN_MAX_ELEMENTS), *more = g_strconcat (allowed, "\n<a/>", NULL);

  assert_passes (allowed);
  assert_refused (more, 2, "more than 200000 elements");
}

static void
test_unfinished_text_ends_the_scan (void)
{
  static const char *const texts[] = { "<",      "<a",        "<a b",         "<a b='",          "<a b='c",
                                       "</",     "</a",       "<?",           "<?xml",           "<!--",
                                       "<!-- a", "<!-- a --", "<a><![CDATA[", "<a><![CDATA[ ]]", "a > b",
                                       ">",      "'\"",       "<a><" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_passes (texts[i]); /* the parser says what is missing */
}

static void
test_every_beginning_of_a_text_is_answered (void)
{
  static const char text[] = "<?xml version='1.0'?>\n<!-- c --><a b='c' d=\"e\"><![CDATA[ f ]]><g/>h</a><?i j?>";

  for (gsize size = 0; size <= sizeof text - 1; size++)
    {
      g_autofree char *what = NULL;
      int line;
      if (!scan_exactly (text, size, &line, &what))
        g_assert_true (size >= 2 && text[size - 1] != '>'); /* only a cut "<!--" or "<![CDATA[" may be refused */
    }
}

static void
test_random_bytes_are_answered (void)
{
  static const char pieces[] = "<>!-/?='\"[]CDATA \nab";

  for (int i = 0; i < 20000; i++)
    {
      char text[120];
      g_autofree char *what = NULL;
      gsize size = (gsize)g_test_rand_int_range (0, sizeof text);
      int line = -1;
      gboolean ok;
      for (gsize j = 0; j < size; j++)
        text[j] = pieces[g_test_rand_int_range (0, sizeof pieces - 1)];
      ok = scan_exactly (text, size, &line, &what);
      g_assert_cmpint (ok, ==, what == NULL);
      g_assert_cmpint (line, >=, 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml-scan/ordinary-text-passes", test_ordinary_text_passes);
  g_test_add_func ("/xml-scan/document-type-is-refused", test_document_type_is_refused);
  g_test_add_func ("/xml-scan/entity-declaration-is-refused", test_entity_declaration_is_refused);
  g_test_add_func ("/xml-scan/declarations-inside-comments-and-character-data-pass",
                   test_declarations_inside_comments_and_character_data_pass);
  g_test_add_func ("/xml-scan/declarations-behind-comments-and-character-data-are-refused",
                   test_declarations_behind_comments_and_character_data_are_refused);
  g_test_add_func ("/xml-scan/comment-that-closes-in-its-own-opening-hides-nothing",
                   test_comment_that_closes_in_its_own_opening_hides_nothing);
  g_test_add_func ("/xml-scan/depth-is-limited", test_depth_is_limited);
  g_test_add_func ("/xml-scan/neighbours-are-not-depth", test_neighbours_are_not_depth);
  g_test_add_func ("/xml-scan/closing-more-than-was-opened-does-not-help",
                   test_closing_more_than_was_opened_does_not_help);
  g_test_add_func ("/xml-scan/tag-length-is-limited", test_tag_length_is_limited);
  g_test_add_func ("/xml-scan/attributes-are-limited", test_attributes_are_limited);
  g_test_add_func ("/xml-scan/equals-signs-inside-values-are-no-attributes",
                   test_equals_signs_inside_values_are_no_attributes);
  g_test_add_func ("/xml-scan/elements-are-limited", test_elements_are_limited);
  g_test_add_func ("/xml-scan/unfinished-text-ends-the-scan", test_unfinished_text_ends_the_scan);
  g_test_add_func ("/xml-scan/every-beginning-of-a-text-is-answered", test_every_beginning_of_a_text_is_answered);
  g_test_add_func ("/xml-scan/random-bytes-are-answered", test_random_bytes_are_answered);
  return g_test_run ();
}
