/* One mark: what is sound, words and back, what typed text becomes.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-annotation.h"

#include <math.h>
#include <string.h>

static BcAnnotation *
point_at (const char *view, BcSide side, double x, double y)
{
  BcAnnotation *mark = bc_annotation_new (BC_ANNOTATION_POINT, view, side);

  bc_annotation_add_point (mark, x, y, 1);
  return mark;
}

static void
assert_unsound (const BcAnnotation *mark, const char *piece)
{
  g_autofree char *why = NULL;

  g_assert_false (bc_annotation_is_sound (mark, &why));
  if (strstr (why, piece) == NULL)
    g_error ("'%s' does not say '%s'", why, piece);
}

static void
test_side_and_place_must_agree (void)
{
  g_autoptr (BcAnnotation) front_right = point_at ("front", BC_SIDE_RIGHT, 300, 500);
  g_autoptr (BcAnnotation) front_left = point_at ("front", BC_SIDE_LEFT, 700, 500);
  g_autoptr (BcAnnotation) back_right = point_at ("back", BC_SIDE_RIGHT, 700, 500);
  g_autoptr (BcAnnotation) wrong_front = point_at ("front", BC_SIDE_LEFT, 300, 500);
  g_autoptr (BcAnnotation) wrong_back = point_at ("back", BC_SIDE_LEFT, 700, 500);
  g_autoptr (BcAnnotation) close_up = point_at ("hand-palm", BC_SIDE_LEFT, 10, 500);

  g_assert_true (bc_annotation_is_sound (front_right, NULL));
  g_assert_true (bc_annotation_is_sound (front_left, NULL));
  g_assert_true (bc_annotation_is_sound (back_right, NULL));
  g_assert_true (bc_annotation_is_sound (close_up, NULL));
  assert_unsound (wrong_front, "other side");
  assert_unsound (wrong_back, "other side");
}

static void
test_places_outside_are_refused (void)
{
  const double bad[][2] = { { -1, 500 }, { 1001, 500 }, { 300, -1 }, { 300, 2201 }, { NAN, 5 }, { 5, INFINITY } };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (BcAnnotation) mark = point_at ("front", BC_SIDE_MIDLINE, bad[i][0], bad[i][1]);
      assert_unsound (mark, "outside");
    }
}

static void
test_each_kind_needs_its_points (void)
{
  for (guint kind = 0; kind < BC_N_ANNOTATION_KINDS; kind++)
    {
      g_autoptr (BcAnnotation) mark = bc_annotation_new ((BcAnnotationKind)kind, "front", BC_SIDE_MIDLINE);
      if (kind == BC_ANNOTATION_REGION)
        {
          assert_unsound (mark, "region");
          mark->region = g_strdup ("heel");
          g_assert_true (bc_annotation_is_sound (mark, NULL));
          bc_annotation_add_point (mark, 1, 70, 1);
        }
      bc_annotation_set_text (mark, "words");
      assert_unsound (mark, "points");
    }
}

static void
test_a_note_needs_words (void)
{
  g_autoptr (BcAnnotation) mark = bc_annotation_new (BC_ANNOTATION_NOTE, "front", BC_SIDE_MIDLINE);

  bc_annotation_add_point (mark, 1, 70, 1);
  bc_annotation_add_point (mark, 1, 70, 1);
  bc_annotation_set_text (mark, " \n ");
  assert_unsound (mark, "no words");
  bc_annotation_set_text (mark, "here");
  g_assert_true (bc_annotation_is_sound (mark, NULL));
}

static void
test_unknown_view_is_refused (void)
{
  g_autoptr (BcAnnotation) mark = point_at ("side", BC_SIDE_LEFT, 1, 1);

  assert_unsound (mark, "view 'side'");
}

static void
test_dates_are_days_of_the_calendar (void)
{
  const char *good[] = { "2026-11-28", "2024-02-29", "0001-01-01" };
  const char *bad[] = { "",           "2026-11-31", "2023-02-29", "26-11-28",    "2026-1-28",  "2026/11/28",
                        "2026-11-2x", "0000-01-01", "2026-13-01", "2026-11-281", "2026-00-10", "2026-10-00" };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (bc_date_is_sound (good[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (bc_date_is_sound (bad[i]));
  g_assert_false (bc_date_is_sound (NULL));
}

static void
test_typed_text_becomes_what_a_document_can_carry (void)
{
  const char *cases[][2] = { { " a\r\nb\rc\n ", "a\nb\nc" },
                             { "a\x01\x1b[0m"
                               "b",
                               "a[0mb" },
                             { "\xff", "\xef\xbf\xbd" },
                             { "  \t\n", NULL },
                             { NULL, NULL },
                             { "x\xef\xbf\xbf", "x" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *plain = bc_plain_text (cases[i][0], 100);
      g_assert_cmpstr (plain, ==, cases[i][1]);
    }
}

static void
test_long_text_is_cut_between_letters (void)
{
  g_autofree char *plain = bc_plain_text ("日本日本", 7);

  g_assert_cmpstr (plain, ==, "日本");
}

static void
test_a_copy_is_equal_until_it_is_changed (void)
{
  g_autoptr (BcAnnotation) mark = point_at ("front", BC_SIDE_RIGHT, 300.004, 500.006);
  g_autoptr (BcAnnotation) copy = NULL;

  mark->feeling = (BcFeeling){ 7, BC_QUALITY_BURNING };
  bc_annotation_set_text (mark, "words");
  copy = bc_annotation_copy (mark);
  g_assert_true (bc_annotation_equal (mark, copy));
  bc_annotation_shift (copy, 0.01, 0);
  g_assert_false (bc_annotation_equal (mark, copy));
  g_assert_cmpfloat (bc_annotation_get_point (mark, 0)->x, ==, 300);
  g_assert_cmpfloat (bc_annotation_get_point (mark, 0)->y, ==, 500.01);
}

static void
test_words_and_back (void)
{
  for (guint i = 0; i < BC_N_ANNOTATION_KINDS; i++)
    {
      BcAnnotationKind kind;
      g_assert_true (bc_annotation_kind_from_string (bc_annotation_kind_to_string ((BcAnnotationKind)i), &kind));
      g_assert_cmpint (kind, ==, i);
    }
  for (guint i = 0; i < BC_N_TREATMENTS; i++)
    {
      BcTreatment treatment;
      g_assert_true (bc_treatment_from_string (bc_treatment_to_string ((BcTreatment)i), &treatment));
      g_assert_cmpint (treatment, ==, i);
    }
  for (guint i = 0; i < BC_N_PENS; i++)
    {
      BcPen pen;
      g_assert_true (bc_pen_from_string (bc_pen_to_string ((BcPen)i), &pen));
      g_assert_cmpint (pen, ==, i);
    }
  for (guint i = 0; i < 1u << BC_N_QUALITIES; i++)
    {
      g_autofree char *words = bc_qualities_to_string ((BcQualities)i);
      BcQualities qualities;
      g_assert_true (bc_qualities_from_string (words, &qualities));
      g_assert_cmpuint (qualities, ==, i);
    }
}

static void
test_unknown_words_are_not_taken (void)
{
  BcAnnotationKind kind;
  BcQualities qualities;
  BcPen pen;

  g_assert_false (bc_annotation_kind_from_string ("Area", &kind));
  g_assert_false (bc_annotation_kind_from_string (NULL, &kind));
  g_assert_false (bc_pen_from_string ("pink", &pen));
  g_assert_false (bc_qualities_from_string ("ache sadness", &qualities));
  g_assert_cmpuint (qualities, ==, BC_QUALITY_ACHE);
}

static void
test_the_description_says_side_and_view_first (void)
{
  g_autoptr (BcAnnotation) mark = point_at ("back", BC_SIDE_LEFT, 300, 500);
  g_autofree char *line = NULL;

  mark->form = BC_POINT_NUMBER;
  mark->number = 3;
  mark->feeling = (BcFeeling){ 7, BC_QUALITY_BURNING };
  g_assert_true (bc_annotation_set_date (mark, "2026-11-28"));
  bc_annotation_set_text (mark, "worse\nat night");
  line = bc_annotation_describe (mark);
  g_assert_cmpstr (line, ==, "Left, Back: Point 3, 7/10, burning, 2026-11-28. worse at night");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/annotation/side-and-place-must-agree", test_side_and_place_must_agree);
  g_test_add_func ("/annotation/places-outside-are-refused", test_places_outside_are_refused);
  g_test_add_func ("/annotation/each-kind-needs-its-points", test_each_kind_needs_its_points);
  g_test_add_func ("/annotation/a-note-needs-words", test_a_note_needs_words);
  g_test_add_func ("/annotation/unknown-view-is-refused", test_unknown_view_is_refused);
  g_test_add_func ("/annotation/dates-are-days-of-the-calendar", test_dates_are_days_of_the_calendar);
  g_test_add_func ("/annotation/typed-text-becomes-what-a-document-can-carry",
                   test_typed_text_becomes_what_a_document_can_carry);
  g_test_add_func ("/annotation/long-text-is-cut-between-letters", test_long_text_is_cut_between_letters);
  g_test_add_func ("/annotation/a-copy-is-equal-until-it-is-changed", test_a_copy_is_equal_until_it_is_changed);
  g_test_add_func ("/annotation/words-and-back", test_words_and_back);
  g_test_add_func ("/annotation/unknown-words-are-not-taken", test_unknown_words_are_not_taken);
  g_test_add_func ("/annotation/the-description-says-side-and-view-first",
                   test_the_description_says_side_and_view_first);
  return g_test_run ();
}
