/* Footnotes: their numbers, what they say, and where they lead.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-footnotes.h"

static BcSource manual = { .id = "manual",
                           .year = 1999,
                           .title = "Manual",
                           .author = "Simons DG",
                           .published = "Baltimore",
                           .url = "ftp://example.org/manual" };
static BcSource study = { .id = "study",
                          .year = 2017,
                          .title = "Study",
                          .author = "Kim J",
                          .doi = "10.1000/1",
                          .url = "https://example.org/study" };

static BcCite
cite_of (const BcSource *source, char *at, gboolean checked)
{
  return (BcCite){ { source->id, source, { NULL, 0 } }, at, checked };
}

static void
test_numbers_follow_the_first_mention (void)
{
  g_autoptr (BcFootnotes) notes = bc_footnotes_new ();
  BcCite one = cite_of (&study, NULL, FALSE), other = cite_of (&manual, NULL, FALSE);

  g_assert_cmpuint (bc_footnotes_add (notes, &one), ==, 1);
  g_assert_cmpuint (bc_footnotes_add (notes, &other), ==, 2);
  g_assert_cmpuint (bc_footnotes_add (notes, &one), ==, 1);
  g_assert_cmpuint (bc_footnotes_get_length (notes), ==, 2);
}

static void
test_two_places_of_a_source_are_two_notes (void)
{
  g_autoptr (BcFootnotes) notes = bc_footnotes_new ();
  BcCite one = cite_of (&manual, (char *)"ch. 22", FALSE), other = cite_of (&manual, (char *)"ch. 23", FALSE);

  g_assert_cmpuint (bc_footnotes_add (notes, &one), ==, 1);
  g_assert_cmpuint (bc_footnotes_add (notes, &other), ==, 2);
}

static void
test_note_counts_as_checked_where_one_mention_was (void)
{
  g_autoptr (BcFootnotes) notes = bc_footnotes_new ();
  BcCite unchecked = cite_of (&manual, NULL, FALSE), checked = cite_of (&manual, NULL, TRUE);

  bc_footnotes_add (notes, &unchecked);
  g_assert_cmpuint (bc_footnotes_count_checked (notes), ==, 0);
  bc_footnotes_add (notes, &checked);
  bc_footnotes_add (notes, &unchecked);
  g_assert_cmpuint (bc_footnotes_get_length (notes), ==, 1);
  g_assert_cmpuint (bc_footnotes_count_checked (notes), ==, 1);
}

static void
test_note_tells_the_whole_citation (void)
{
  g_autoptr (BcFootnotes) notes = bc_footnotes_new ();
  BcCite cite = cite_of (&manual, (char *)"ch. 22", FALSE);
  g_autofree char *text = NULL;

  bc_footnotes_add (notes, &cite);
  text = bc_footnotes_describe (notes, 1);
  g_assert_cmpstr (text, ==, "Simons DG (1999). Manual. Baltimore; ch. 22.");
}

static void
test_doi_is_preferred_and_only_web_addresses_open (void)
{
  g_autoptr (BcFootnotes) notes = bc_footnotes_new ();
  BcCite one = cite_of (&study, NULL, FALSE), other = cite_of (&manual, NULL, FALSE);
  g_autofree char *doi = NULL, *none = NULL;

  bc_footnotes_add (notes, &one);
  bc_footnotes_add (notes, &other);
  doi = bc_footnotes_get_address (notes, 1);
  none = bc_footnotes_get_address (notes, 2);
  g_assert_cmpstr (doi, ==, "https://doi.org/10.1000/1");
  g_assert_null (none);
}

static void
test_missing_number_has_no_note (void)
{
  g_autoptr (BcFootnotes) notes = bc_footnotes_new ();

  g_assert_null (bc_footnotes_get (notes, 0));
  g_assert_null (bc_footnotes_get (notes, 1));
  g_assert_null (bc_footnotes_describe (notes, 1));
  g_assert_null (bc_footnotes_get_address (notes, G_MAXUINT));
}

static void
test_source_that_was_not_found_is_told_by_its_id (void)
{
  g_autoptr (BcFootnotes) notes = bc_footnotes_new ();
  BcCite cite = { { (char *)"lost", NULL, { NULL, 0 } }, NULL, FALSE };
  g_autofree char *text = NULL;

  bc_footnotes_add (notes, &cite);
  text = bc_footnotes_describe (notes, 1);
  g_assert_cmpstr (text, ==, "lost");
  g_assert_null (bc_footnotes_get_address (notes, 1));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/footnotes/numbers-follow-the-first-mention", test_numbers_follow_the_first_mention);
  g_test_add_func ("/footnotes/two-places-of-a-source-are-two-notes", test_two_places_of_a_source_are_two_notes);
  g_test_add_func ("/footnotes/note-counts-as-checked-where-one-mention-was",
                   test_note_counts_as_checked_where_one_mention_was);
  g_test_add_func ("/footnotes/note-tells-the-whole-citation", test_note_tells_the_whole_citation);
  g_test_add_func ("/footnotes/doi-is-preferred-and-only-web-addresses-open",
                   test_doi_is_preferred_and_only_web_addresses_open);
  g_test_add_func ("/footnotes/missing-number-has-no-note", test_missing_number_has_no_note);
  g_test_add_func ("/footnotes/source-that-was-not-found-is-told-by-its-id",
                   test_source_that_was_not_found_is_told_by_its_id);
  return g_test_run ();
}
