/* Where the words Left and Right stand where a part of a figure is seen.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-side-words.h"

#include "bc-figure-set.h"
#include "chart-fixture.h"

#define SIZE 30.0

static BcFigureSet *
load_figures (void)
{
  g_autoptr (GError) error = NULL;
  BcFigureSet *figures = bc_figure_set_load (SHIPPED_FIGURES, &error);

  g_assert_no_error (error);
  return figures;
}

static gboolean
is_on_body (BcFigure *figure, const BcCoordinate *at)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  gboolean inside;

  bc_figure_append_shape (figure, BC_SHAPE_SILHOUETTE, cr);
  inside = cairo_in_fill (cr, at->x, at->y);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return inside;
}

static BcBox
part_of (BcFigure *figure, double top, double height)
{
  const BcBox *whole = bc_figure_get_view_box (figure);

  return (BcBox){ whole->x, whole->y + top * whole->height, whole->width, height * whole->height };
}

/* From the belt down to the knees the place beside the neck, brought to the edge, lies on the forearms. */
static void
test_words_stand_beside_the_body_where_a_part_is_seen (void)
{
  static const double tops[] = { 0.3, 0.4, 0.5, 0.7 };
  g_autoptr (BcFigureSet) figures = load_figures ();
  BcFigure *figure = bc_figure_set_get (figures, "front");

  for (guint t = 0; t < G_N_ELEMENTS (tops); t++)
    {
      BcBox seen = part_of (figure, tops[t], 0.3);
      BcCoordinate places[BC_SIDE_WORDS];
      gboolean are_seen[BC_SIDE_WORDS];

      bc_side_words_find (figure, &seen, SIZE, places, are_seen);
      g_assert_cmpfloat (places[0].y, ==, places[1].y);
      for (guint i = 0; i < BC_SIDE_WORDS; i++)
        {
          g_assert_true (are_seen[i]);
          g_assert_false (is_on_body (figure, &places[i]));
          g_assert_cmpfloat (places[i].y, >, seen.y);
          g_assert_cmpfloat (places[i].y, <, seen.y + seen.height);
        }
    }
}

static void
test_words_stay_where_the_body_fills_what_is_seen (void)
{
  g_autoptr (BcFigureSet) figures = load_figures ();
  BcFigure *figure = bc_figure_set_get (figures, "front");
  double axis = bc_figure_get_axis (figure);
  BcBox seen = part_of (figure, 0.22, 0.05);
  BcCoordinate places[BC_SIDE_WORDS];
  gboolean are_seen[BC_SIDE_WORDS];

  seen.x = axis - 80;
  seen.width = 160;
  bc_side_words_find (figure, &seen, SIZE, places, are_seen);
  for (guint i = 0; i < BC_SIDE_WORDS; i++)
    {
      g_assert_cmpfloat (places[i].x, >, seen.x);
      g_assert_cmpfloat (places[i].x, <, seen.x + seen.width);
    }
}

/* The body fills a close-up but for its corners. */
static void
test_words_stand_beside_the_body_on_a_close_up (void)
{
  static const char *const views[] = { "pelvic-floor", "head-front", "neck-back" };
  /* Of the letters, as shares of the figure's height: as on paper. */
  static const double size = 0.03;
  g_autoptr (BcFigureSet) figures = load_figures ();

  for (guint v = 0; v < G_N_ELEMENTS (views); v++)
    {
      BcFigure *figure = bc_figure_set_get (figures, views[v]);
      const BcBox *box = bc_figure_get_view_box (figure);
      BcCoordinate places[BC_SIDE_WORDS];
      gboolean are_seen[BC_SIDE_WORDS];

      g_assert_true (bc_side_words_find (figure, box, size * box->height, places, are_seen));
      for (guint i = 0; i < BC_SIDE_WORDS; i++)
        {
          const BcCoordinate left = { places[i].x - size * box->height, places[i].y };
          const BcCoordinate right = { places[i].x + size * box->height, places[i].y };

          g_assert_false (is_on_body (figure, &places[i]));
          g_assert_false (is_on_body (figure, &left));
          g_assert_false (is_on_body (figure, &right));
        }
    }
}

static void
test_words_that_have_no_room_beside_the_body_say_so (void)
{
  g_autoptr (BcFigureSet) figures = load_figures ();
  BcFigure *figure = bc_figure_set_get (figures, "front");
  BcBox seen = part_of (figure, 0.22, 0.05), wide;
  BcCoordinate places[BC_SIDE_WORDS];
  gboolean are_seen[BC_SIDE_WORDS];

  seen.x = bc_figure_get_axis (figure) - 80;
  seen.width = 160;
  wide = (BcBox){ seen.x - 600, seen.y, seen.width + 1200, seen.height };
  g_assert_false (bc_side_words_find (figure, &seen, SIZE, places, are_seen));
  g_assert_true (bc_side_words_find (figure, &wide, SIZE, places, are_seen));
}

static void
test_the_word_is_the_patients_side (void)
{
  g_autoptr (BcFigureSet) figures = load_figures ();
  BcFigure *front = bc_figure_set_get (figures, "front"), *back = bc_figure_set_get (figures, "back");

  g_assert_cmpstr (bc_side_words_get (front, bc_figure_get_axis (front) - 100), ==, "Right");
  g_assert_cmpstr (bc_side_words_get (front, bc_figure_get_axis (front) + 100), ==, "Left");
  g_assert_cmpstr (bc_side_words_get (back, bc_figure_get_axis (back) - 100), ==, "Left");
  g_assert_cmpstr (bc_side_words_get (back, bc_figure_get_axis (back) + 100), ==, "Right");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/side-words/words-stand-beside-the-body-where-a-part-is-seen",
                   test_words_stand_beside_the_body_where_a_part_is_seen);
  g_test_add_func ("/side-words/words-stay-where-the-body-fills-what-is-seen",
                   test_words_stay_where_the_body_fills_what_is_seen);
  g_test_add_func ("/side-words/the-word-is-the-patients-side", test_the_word_is_the_patients_side);
  g_test_add_func ("/side-words/words-stand-beside-the-body-on-a-close-up",
                   test_words_stand_beside_the_body_on_a_close_up);
  g_test_add_func ("/side-words/words-that-have-no-room-beside-the-body-say-so",
                   test_words_that_have_no_room_beside_the_body_say_so);
  return g_test_run ();
}
