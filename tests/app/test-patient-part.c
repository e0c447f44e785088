/* The part of a figure that the patient screen shows, as numbers and as drawn words.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-patient-part.h"
#include "bc-place.h"
#include "patient-fixture.h"

#define WORD_SIZE 30.0
#define SLACK 0.5

static BcPatientPart
part_of (gconstpointer data, const char *view, int width, int height)
{
  BcFigure *figure = bc_figure_set_get (((const PatientData *)data)->figures, view);

  g_assert_nonnull (figure);
  return (BcPatientPart){ figure, *bc_figure_get_view_box (figure), width, height, WORD_SIZE };
}

static void
look_at (BcPatientPart *part, gconstpointer data, const char *word)
{
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (BcSpot));
  BcPlace place;

  g_assert_true (bc_place_parse (((const PatientData *)data)->atlas, word, &place, NULL));
  bc_place_list_spots (&place, spots);
  bc_patient_part_look_at (part, (const BcSpot *)(void *)spots->data, spots->len);
}

static void
test_the_part_around_a_place_holds_it_and_lies_in_the_figure (gconstpointer data)
{
  static const char *const places[] = { "temple:left", "knee-front:right", "forefoot-dorsum:left", "chest-upper:left" };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      BcPatientPart part = part_of (data, "front", 600, 600);
      const BcBox *whole = bc_figure_get_view_box (part.figure);
      g_autofree char *id = g_strdelimit (g_strdup (places[i]), ":", '\0');
      g_autofree char *shape =
          bc_figure_region_id (id, g_str_has_suffix (places[i], "left") ? BC_SIDE_LEFT : BC_SIDE_RIGHT);
      BcBox box;

      look_at (&part, data, places[i]);
      g_assert_true (bc_figure_get_shape_box (part.figure, shape, &box));
      g_assert_cmpfloat (part.field.y, <=, box.y);
      g_assert_cmpfloat (part.field.y + part.field.height, >=, box.y + box.height);
      g_assert_cmpfloat (part.field.y, >=, whole->y);
      g_assert_cmpfloat (part.field.y + part.field.height, <=, whole->y + whole->height + SLACK);
      g_assert_false (bc_patient_part_is_whole (&part));
    }
}

/* A place that is seen from behind only. */
static void
test_a_place_that_the_figure_does_not_have_shows_all_of_it (gconstpointer data)
{
  BcPatientPart part = part_of (data, "front", 600, 600);

  look_at (&part, data, "scapula:left");
  g_assert_true (bc_patient_part_is_whole (&part));
  bc_patient_part_look_at (&part, NULL, 0);
  g_assert_true (bc_patient_part_is_whole (&part));
}

static void
check_field_is_seen (const BcPatientPart *part)
{
  cairo_matrix_t matrix;
  double scale = bc_patient_part_get_matrix (part, &matrix), headline = bc_patient_part_get_headline (part);
  double x = part->field.x, y = part->field.y;

  g_assert_cmpfloat (scale, >, 0);
  cairo_matrix_transform_point (&matrix, &x, &y);
  g_assert_cmpfloat (x, >=, -SLACK);
  g_assert_cmpfloat (y, >=, headline - SLACK);
  g_assert_cmpfloat (x + scale * part->field.width, <=, part->width + SLACK);
  g_assert_cmpfloat (y + scale * part->field.height, <=, part->height + SLACK);
}

static void
test_the_whole_field_is_seen_below_the_words_in_any_room (gconstpointer data)
{
  static const int rooms[][2] = { { 460, 850 }, { 950, 850 }, { 200, 900 }, { 1200, 300 } };

  for (gsize i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      BcPatientPart part = part_of (data, "back", rooms[i][0], rooms[i][1]);
      check_field_is_seen (&part);
      look_at (&part, data, "calf-upper:right");
      check_field_is_seen (&part);
      g_assert_cmpfloat (bc_patient_part_get_headline (&part), >, 0);
      part.field = (BcBox){ part.field.x + 40, part.field.y, 300, 700 };
      check_field_is_seen (&part);
    }
}

/* One leg is wanted, there is room for two. */
static void
test_the_body_comes_to_the_middle_where_there_is_room (gconstpointer data)
{
  BcPatientPart part = part_of (data, "back", 1200, 600);
  const BcBox *whole = bc_figure_get_view_box (part.figure);
  double x = whole->x + whole->width / 2, y = whole->y;
  cairo_matrix_t matrix;

  part.field = (BcBox){ whole->x + 0.55 * whole->width, whole->y + 0.7 * whole->height, 0.2 * whole->width,
                        0.2 * whole->height };
  bc_patient_part_get_matrix (&part, &matrix);
  cairo_matrix_transform_point (&matrix, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, part.width / 2.0, 1);
}

/* Words */

static gboolean
has_ink (cairo_surface_t *surface, int from, int to)
{
  const unsigned char *bytes = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = from; x < to; x++)
      if (((const guint32 *)(const void *)(bytes + y * stride))[x] != 0)
        return TRUE;
  return FALSE;
}

static cairo_surface_t *
paint_words (const BcPatientPart *part)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, part->width, part->height);
  cairo_t *cr = cairo_create (surface);

  bc_patient_part_paint_words (part, bc_style_get (BC_PRESET_PATIENT), cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static void
test_a_part_has_its_sides_and_its_view_above_it (gconstpointer data)
{
  BcPatientPart part = part_of (data, "back", 600, 600);
  cairo_surface_t *surface;

  look_at (&part, data, "lumbar-spine");
  surface = paint_words (&part);
  g_assert_true (has_ink (surface, 0, 100));
  g_assert_true (has_ink (surface, 280, 320));
  g_assert_true (has_ink (surface, 500, 600));
  cairo_surface_destroy (surface);
}

/* Both ends are of the patient's right: the word stands there once. */
static void
test_where_one_side_is_seen_its_word_stands_once (gconstpointer data)
{
  BcPatientPart part = part_of (data, "back", 500, 700);
  const BcBox *whole = bc_figure_get_view_box (part.figure);
  cairo_surface_t *surface;

  part.field = (BcBox){ whole->x + 0.75 * whole->width, whole->y + 0.3 * whole->height, 0.2 * whole->width,
                        0.28 * whole->width };
  surface = paint_words (&part);
  g_assert_true (has_ink (surface, 0, 100));
  g_assert_false (has_ink (surface, 420, 500));
  cairo_surface_destroy (surface);
}

/* Sides count more than the view. */
static void
test_without_room_the_view_is_left_out_and_the_sides_stay (gconstpointer data)
{
  BcPatientPart part = part_of (data, "back", 190, 600);
  cairo_surface_t *surface;

  look_at (&part, data, "lumbar-spine");
  surface = paint_words (&part);
  g_assert_true (has_ink (surface, 0, 60));
  g_assert_true (has_ink (surface, 130, 190));
  g_assert_false (has_ink (surface, 80, 94));
  cairo_surface_destroy (surface);
}

/* Edges */

static gboolean
fades (const BcPatientPart *part)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  bc_patient_part_fade (part, &bc_style_get (BC_PRESET_PATIENT)->paper, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  return node != NULL;
}

static void
test_only_a_body_that_is_cut_fades (gconstpointer data)
{
  BcPatientPart part = part_of (data, "front", 900, 900);

  g_assert_false (fades (&part));
  look_at (&part, data, "lumbar-spine");
  g_assert_false (fades (&part)); /* seen from behind only: all is shown */
  look_at (&part, data, "knee-front:left");
  g_assert_true (fades (&part));
}

#define ADD(path, func) g_test_add_data_func (path, data, func)

int
main (int argc, char **argv)
{
  PatientData *data = patient_data_load (&argc, &argv);

  ADD ("/patient-part/the-part-around-a-place-holds-it-and-lies-in-the-figure",
       test_the_part_around_a_place_holds_it_and_lies_in_the_figure);
  ADD ("/patient-part/a-place-that-the-figure-does-not-have-shows-all-of-it",
       test_a_place_that_the_figure_does_not_have_shows_all_of_it);
  ADD ("/patient-part/the-whole-field-is-seen-below-the-words-in-any-room",
       test_the_whole_field_is_seen_below_the_words_in_any_room);
  ADD ("/patient-part/the-body-comes-to-the-middle-where-there-is-room",
       test_the_body_comes_to_the_middle_where_there_is_room);
  ADD ("/patient-part/a-part-has-its-sides-and-its-view-above-it", test_a_part_has_its_sides_and_its_view_above_it);
  ADD ("/patient-part/where-one-side-is-seen-its-word-stands-once", test_where_one_side_is_seen_its_word_stands_once);
  ADD ("/patient-part/without-room-the-view-is-left-out-and-the-sides-stay",
       test_without_room_the_view_is_left_out_and_the_sides_stay);
  ADD ("/patient-part/only-a-body-that-is-cut-fades", test_only_a_body_that_is_cut_fades);
  return patient_data_run (data);
}
