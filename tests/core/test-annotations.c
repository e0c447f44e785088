/* The marks of a session: edits, undo and redo, layers by date.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-annotations.h"

#include "bc-xml.h"
#include "random-document.h"

#define N_EDITS 10000

typedef struct
{
  BcUndo *undo;
  BcAnnotations *annotations;
  guint n_changed;
  guint n_shown_changed;
} Fixture;

static void
count_cb (guint *counter)
{
  (*counter)++;
}

static void
set_up (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  fixture->undo = bc_undo_new ();
  fixture->annotations = bc_annotations_new (fixture->undo);
  g_signal_connect_swapped (fixture->annotations, "changed", G_CALLBACK (count_cb), &fixture->n_changed);
  g_signal_connect_swapped (fixture->annotations, "shown-changed", G_CALLBACK (count_cb), &fixture->n_shown_changed);
}

static void
tear_down (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_assert_finalize_object (fixture->annotations);
  g_assert_finalize_object (fixture->undo);
}

static guint
add_point (Fixture *fixture, double x, const char *date)
{
  BcAnnotation *mark = bc_annotation_new (BC_ANNOTATION_POINT, "front", BC_SIDE_MIDLINE);

  bc_annotation_add_point (mark, x, 500, 1);
  g_assert_true (bc_annotation_set_date (mark, date));
  return bc_annotations_add (fixture->annotations, mark);
}

/* What a document of these annotations would hold, byte for byte. */
static GBytes *
write_down (BcAnnotations *annotations)
{
  g_autoptr (BcDocument) document = bc_document_new ();

  for (guint i = 0; i < bc_annotations_get_n (annotations); i++)
    g_ptr_array_add (document->marks, bc_annotation_ref ((BcAnnotation *)bc_annotations_get (annotations, i)));
  for (guint i = 0; i < BC_N_HEADER_FIELDS; i++)
    document->header[i] = g_strdup (bc_annotations_get_header (annotations, (BcHeaderField)i));
  return bc_document_to_bytes (document);
}

static void
test_added_marks_are_found_by_their_id (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  guint first = add_point (fixture, 1, NULL), second = add_point (fixture, 2, NULL);

  g_assert_cmpuint (first, !=, second);
  g_assert_cmpfloat (bc_annotation_get_point (bc_annotations_find (fixture->annotations, second), 0)->x, ==, 2);
  g_assert_null (bc_annotations_find (fixture->annotations, second + 1));
  g_assert_cmpuint (fixture->n_changed, ==, 2);
}

static void
test_an_id_outlives_edit_undo_and_redo (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  guint id = add_point (fixture, 1, NULL);
  BcAnnotation *copy = bc_annotation_copy (bc_annotations_find (fixture->annotations, id));

  bc_annotation_shift (copy, 10, 0);
  g_assert_true (bc_annotations_replace (fixture->annotations, id, copy));
  g_assert_cmpfloat (bc_annotation_get_point (bc_annotations_find (fixture->annotations, id), 0)->x, ==, 11);
  g_assert_true (bc_annotations_remove (fixture->annotations, id));
  g_assert_null (bc_annotations_find (fixture->annotations, id));
  bc_undo_undo (fixture->undo);
  g_assert_cmpfloat (bc_annotation_get_point (bc_annotations_find (fixture->annotations, id), 0)->x, ==, 11);
  bc_undo_undo (fixture->undo);
  g_assert_cmpfloat (bc_annotation_get_point (bc_annotations_find (fixture->annotations, id), 0)->x, ==, 1);
  bc_undo_redo (fixture->undo);
  bc_undo_redo (fixture->undo);
  g_assert_cmpuint (bc_annotations_get_n (fixture->annotations), ==, 0);
}

static void
test_an_edit_that_changes_nothing_is_no_step (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  guint id = add_point (fixture, 1, NULL);

  g_assert_true (bc_annotations_replace (fixture->annotations, id,
                                         bc_annotation_copy (bc_annotations_find (fixture->annotations, id))));
  g_assert_false (bc_annotations_set_header (fixture->annotations, BC_HEADER_NAME, "  "));
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  bc_undo_undo (fixture->undo);
  g_assert_false (bc_undo_can_undo (fixture->undo));
}

static void
test_unknown_ids_change_nothing (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_assert_false (bc_annotations_remove (fixture->annotations, 7));
  g_assert_false (
      bc_annotations_replace (fixture->annotations, 7, bc_annotation_new (BC_ANNOTATION_POINT, "front", 0)));
  g_assert_cmpuint (fixture->n_changed, ==, 0);
  g_assert_false (bc_undo_can_undo (fixture->undo));
}

static void
test_header_lines_are_one_line_and_notes_are_many (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  bc_annotations_set_header (fixture->annotations, BC_HEADER_NAME, " A\nB ");
  bc_annotations_set_header (fixture->annotations, BC_HEADER_NOTES, " A\nB ");
  g_assert_cmpstr (bc_annotations_get_header (fixture->annotations, BC_HEADER_NAME), ==, "A B");
  g_assert_cmpstr (bc_annotations_get_header (fixture->annotations, BC_HEADER_NOTES), ==, "A\nB");
  g_assert_false (bc_annotations_is_empty (fixture->annotations));
  bc_annotations_clear (fixture->annotations);
  g_assert_true (bc_annotations_is_empty (fixture->annotations));
}

static void
test_layers_are_the_dates_of_the_marks (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GPtrArray) dates = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) some = NULL;

  add_point (fixture, 1, "2026-11-28");
  add_point (fixture, 2, NULL);
  add_point (fixture, 3, "2026-11-01");
  add_point (fixture, 4, "2026-11-28");
  dates = bc_annotations_list_dates (fixture->annotations);
  g_assert_cmpuint (dates->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (dates, 0), ==, "");
  g_assert_cmpstr (g_ptr_array_index (dates, 1), ==, "2026-11-01");
  all = bc_annotations_list_shown (fixture->annotations);
  g_assert_cmpuint (all->len, ==, 4);
  bc_annotations_set_date_shown (fixture->annotations, "2026-11-28", FALSE);
  bc_annotations_set_date_shown (fixture->annotations, "2026-11-28", FALSE);
  some = bc_annotations_list_shown (fixture->annotations);
  g_assert_cmpuint (some->len, ==, 2);
  g_assert_cmpuint (fixture->n_shown_changed, ==, 1);
  g_assert_cmpuint (fixture->n_changed, ==, 4);
}

static void
test_the_next_number_is_one_more_than_the_largest (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  guint id = add_point (fixture, 1, NULL);
  BcAnnotation *copy = bc_annotation_copy (bc_annotations_find (fixture->annotations, id));

  g_assert_cmpuint (bc_annotations_next_number (fixture->annotations), ==, 1);
  copy->number = 7;
  bc_annotations_replace (fixture->annotations, id, copy);
  g_assert_cmpuint (bc_annotations_next_number (fixture->annotations), ==, 8);
}

static void
edit_at_random (Fixture *fixture, GRand *rand)
{
  guint n = bc_annotations_get_n (fixture->annotations);
  guint id = n > 0 ? bc_annotations_get (fixture->annotations, (guint)g_rand_int_range (rand, 0, (gint32)n))->id : 0;
  g_autofree char *text = random_text (rand, 5);

  switch (g_rand_int_range (rand, 0, 5))
    {
    case 0:
      bc_annotations_remove (fixture->annotations, id);
      break;
    case 1:
      bc_annotations_replace (fixture->annotations, id, random_annotation (rand));
      break;
    case 2:
      bc_annotations_set_header (fixture->annotations, (BcHeaderField)g_rand_int_range (rand, 0, BC_N_HEADER_FIELDS),
                                 text);
      break;
    case 3:
      bc_undo_undo (fixture->undo);
      if (g_rand_boolean (rand))
        bc_undo_redo (fixture->undo);
      break;
    default:
      bc_annotations_add (fixture->annotations, random_annotation (rand));
      break;
    }
}

static void
test_ten_thousand_edits_undone_give_the_start_again (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261128);
  g_autoptr (GBytes) start = NULL, end = NULL, again = NULL, twice = NULL;

  for (guint i = 0; i < 20; i++)
    bc_annotations_add (fixture->annotations, random_annotation (rand));
  bc_undo_clear (fixture->undo);
  start = write_down (fixture->annotations);
  for (guint i = 0; i < N_EDITS; i++)
    edit_at_random (fixture, rand);
  end = write_down (fixture->annotations);
  g_assert_false (g_bytes_equal (start, end));
  while (bc_undo_can_undo (fixture->undo))
    bc_undo_undo (fixture->undo);
  again = write_down (fixture->annotations);
  g_assert_true (g_bytes_equal (start, again));
  while (bc_undo_can_redo (fixture->undo))
    bc_undo_redo (fixture->undo);
  twice = write_down (fixture->annotations);
  g_assert_true (g_bytes_equal (end, twice));
}

#define ADD(name, func) g_test_add ("/annotations/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  ADD ("added-marks-are-found-by-their-id", test_added_marks_are_found_by_their_id);
  ADD ("an-id-outlives-edit-undo-and-redo", test_an_id_outlives_edit_undo_and_redo);
  ADD ("an-edit-that-changes-nothing-is-no-step", test_an_edit_that_changes_nothing_is_no_step);
  ADD ("unknown-ids-change-nothing", test_unknown_ids_change_nothing);
  ADD ("header-lines-are-one-line-and-notes-are-many", test_header_lines_are_one_line_and_notes_are_many);
  ADD ("layers-are-the-dates-of-the-marks", test_layers_are_the_dates_of_the_marks);
  ADD ("the-next-number-is-one-more-than-the-largest", test_the_next_number_is_one_more_than_the_largest);
  ADD ("ten-thousand-edits-undone-give-the-start-again", test_ten_thousand_edits_undone_give_the_start_again);
  return g_test_run ();
}
