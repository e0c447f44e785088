/* Names beside the figures: nothing overlaps, nothing leaves the picture, lines do not cross; and what is named.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-name-layout.h"
#include "bc-names.h"
#include "chart-fixture.h"

#define LINE 14.0
#define MARGIN 6.0

static const BcBox field = { 0, 0, 600, 700 };

static void
add (GArray *labels, double x, double y, double width, int rank)
{
  BcNameLabel label = { .anchor = { x, y }, .width = width, .rank = rank };

  g_array_append_val (labels, label);
}

static gboolean
boxes_overlap (const BcBox *a, const BcBox *b)
{
  return a->x + a->width > b->x + 1e-6 && b->x + b->width > a->x + 1e-6 && a->y + a->height > b->y + 1e-6 &&
         b->y + b->height > a->y + 1e-6;
}

/* Returns: how many names are placed. @may_cross: names that must be shown may cross where it cannot be avoided. */
static guint
check (GArray *labels, const BcBox *inside)
{
  guint n = 0;

  for (guint i = 0; i < labels->len; i++)
    {
      const BcNameLabel *label = &g_array_index (labels, BcNameLabel, i);

      if (!label->placed)
        continue;
      n++;
      g_assert_cmpfloat (label->box.x, >=, inside->x);
      g_assert_cmpfloat (label->box.y, >=, inside->y);
      g_assert_cmpfloat (label->box.x + label->box.width, <=, inside->x + inside->width);
      g_assert_cmpfloat (label->box.y + label->box.height, <=, inside->y + inside->height);
      for (guint k = 0; k < i; k++)
        {
          const BcNameLabel *other = &g_array_index (labels, BcNameLabel, k);
          if (!other->placed)
            continue;
          g_assert_false (boxes_overlap (&label->box, &other->box));
          if (label->rank < BC_NAME_MUST || other->rank < BC_NAME_MUST)
            g_assert_false (bc_name_layout_lines_cross (label, other));
        }
    }
  return n;
}

static void
test_random_names_never_overlap_leave_the_picture_or_cross (void)
{
  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (GArray) labels = g_array_new (FALSE, TRUE, sizeof (BcNameLabel));
      guint n = (guint)g_test_rand_int_range (0, 90);

      for (guint i = 0; i < n; i++)
        add (labels, g_test_rand_double_range (-20, 620), g_test_rand_double_range (-20, 720),
             g_test_rand_double_range (20, 320), g_test_rand_int_range (0, 1000));
      bc_name_layout_place (labels, &field, LINE, MARGIN, NULL, NULL);
      check (labels, &field);
    }
}

static void
test_names_that_must_be_shown_are (void)
{
  for (guint round = 0; round < 50; round++)
    {
      g_autoptr (GArray) labels = g_array_new (FALSE, TRUE, sizeof (BcNameLabel));

      for (guint i = 0; i < 80; i++)
        add (labels, g_test_rand_double_range (0, 600), g_test_rand_double_range (0, 700), 120,
             i < 12 ? BC_NAME_MUST : 5);
      bc_name_layout_place (labels, &field, LINE, MARGIN, NULL, NULL);
      check (labels, &field);
      for (guint i = 0; i < 12; i++)
        g_assert_true (g_array_index (labels, BcNameLabel, i).placed);
    }
}

static void
test_a_name_stands_beside_its_place_at_the_nearer_edge (void)
{
  g_autoptr (GArray) labels = g_array_new (FALSE, TRUE, sizeof (BcNameLabel));

  add (labels, 100, 300, 80, 1);
  add (labels, 500, 300, 80, 1);
  bc_name_layout_place (labels, &field, LINE, MARGIN, NULL, NULL);
  g_assert_cmpuint (check (labels, &field), ==, 2);
  g_assert_cmpfloat (g_array_index (labels, BcNameLabel, 0).box.x, ==, MARGIN);
  g_assert_cmpfloat (g_array_index (labels, BcNameLabel, 1).box.x, ==, 600 - MARGIN - 80);
  g_assert_cmpfloat (ABS (g_array_index (labels, BcNameLabel, 0).start.y - 300), <=, LINE);
}

/* Two places at one height: the names change rows rather than cross their lines. */
static void
test_lines_are_untangled (void)
{
  g_autoptr (GArray) labels = g_array_new (FALSE, TRUE, sizeof (BcNameLabel));

  for (guint i = 0; i < 8; i++)
    add (labels, 280 - 25 * i, 350 + 3 * i, 60, BC_NAME_MUST);
  bc_name_layout_place (labels, &field, LINE, MARGIN, NULL, NULL);
  check (labels, &field);
  for (guint i = 0; i < labels->len; i++)
    for (guint k = 0; k < i; k++)
      g_assert_false (bc_name_layout_lines_cross (&g_array_index (labels, BcNameLabel, i),
                                                  &g_array_index (labels, BcNameLabel, k)));
}

static void
test_other_words_stay_free (void)
{
  g_autoptr (GArray) labels = g_array_new (FALSE, TRUE, sizeof (BcNameLabel));
  g_autoptr (GArray) reserved = g_array_new (FALSE, FALSE, sizeof (BcBox));
  BcBox word = { 30, 300, 60, 20 };

  g_array_append_val (reserved, word);
  for (guint i = 0; i < 10; i++)
    add (labels, 250, 280 + 6 * i, 70, 1);
  bc_name_layout_place (labels, &field, LINE, MARGIN, NULL, reserved);
  g_assert_cmpuint (check (labels, &field), >, 0);
  for (guint i = 0; i < labels->len; i++)
    if (g_array_index (labels, BcNameLabel, i).placed)
      g_assert_false (boxes_overlap (&g_array_index (labels, BcNameLabel, i).box, &word));
}

static void
test_nothing_is_placed_without_room (void)
{
  const BcBox tiny = { 10, 10, 20, 8 }, empty = { 0, 0, 0, 0 };
  g_autoptr (GArray) labels = g_array_new (FALSE, TRUE, sizeof (BcNameLabel));

  add (labels, 15, 12, 60, BC_NAME_MUST);
  add (labels, G_MAXDOUBLE, 12, 60, BC_NAME_MUST);
  add (labels, 15, 12, 1e9, BC_NAME_MUST);
  bc_name_layout_place (labels, &tiny, LINE, MARGIN, NULL, NULL);
  g_assert_cmpuint (check (labels, &tiny), ==, 0);
  bc_name_layout_place (labels, &empty, LINE, MARGIN, NULL, NULL);
  g_assert_cmpuint (check (labels, &empty), ==, 0);
  g_array_set_size (labels, 0);
  bc_name_layout_place (labels, &field, LINE, MARGIN, NULL, NULL);
}

typedef struct
{
  BcAtlas *atlas;
  BcFigureSet *figures;
  cairo_t *cr;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 10, 10);

  fixture->atlas = chart_load_atlas (SHIPPED_ATLAS);
  fixture->figures = bc_figure_set_load (SHIPPED_FIGURES, &error);
  g_assert_no_error (error);
  fixture->cr = cairo_create (surface);
  cairo_surface_destroy (surface);
}

static void
tear_down (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  cairo_destroy (fixture->cr);
  g_object_unref (fixture->figures);
  g_object_unref (fixture->atlas);
}

static guint
check_view (Fixture *fixture, const char *view, BcNameKinds kinds, double unit)
{
  BcFigure *figure = bc_figure_set_get_side (fixture->figures, view, BC_SIDE_LEFT);
  g_autoptr (BcNames) names = bc_names_new (figure, fixture->atlas);
  g_autoptr (BcScene) nothing = bc_scene_new ();
  const BcBox *box = bc_figure_get_view_box (figure);
  /* a window that is wider than the figure */
  const BcBox seen = { box->x - box->height / 2, box->y, box->width + box->height, box->height };
  g_autoptr (GArray) labels =
      bc_names_place (names, kinds, nothing, bc_style_get (BC_PRESET_SCREEN), &seen, fixture->cr, unit);

  return check (labels, &seen);
}

static void
test_every_view_is_named_without_overlaps (Fixture *fixture, gconstpointer unused)
{
  const char *const *views = bc_figure_set_get_views (fixture->figures);

  for (guint i = 0; views[i] != NULL; i++)
    {
      const BcBox *box = bc_figure_get_view_box (bc_figure_set_get (fixture->figures, views[i]));
      double unit = box->height / 800;
      guint muscles = check_view (fixture, views[i], BC_NAMES_MUSCLES, unit);
      guint regions = check_view (fixture, views[i], BC_NAMES_REGIONS, unit);

      g_test_message ("%s: %u muscles, %u regions", views[i], muscles, regions);
      g_assert_cmpuint (regions, >=, 7);
      check_view (fixture, views[i], BC_NAMES_REGIONS | BC_NAMES_MUSCLES, unit);
    }
}

/* A forearm that fills the picture carries names that the whole figure has no room for. */
static void
test_a_closer_look_names_more (Fixture *fixture, gconstpointer unused)
{
  const BcBox arm = { -200, 760, 700, 400 };
  BcFigure *figure = bc_figure_set_get (fixture->figures, "front");
  g_autoptr (BcNames) names = bc_names_new (figure, fixture->atlas);
  g_autoptr (BcScene) nothing = bc_scene_new ();
  const BcStyle *style = bc_style_get (BC_PRESET_SCREEN);
  g_autoptr (GArray) far_labels = bc_names_place (names, BC_NAMES_MUSCLES, nothing, style,
                                                  bc_figure_get_view_box (figure), fixture->cr, 2090.0 / 640);
  g_autoptr (GArray) near_labels =
      bc_names_place (names, BC_NAMES_MUSCLES, nothing, style, &arm, fixture->cr, 400.0 / 640);
  guint n_far = 0, n_near = check (near_labels, &arm);

  for (guint i = 0; i < far_labels->len; i++)
    {
      const BcNameLabel *label = &g_array_index (far_labels, BcNameLabel, i);
      n_far += label->placed && label->anchor.x < arm.x + arm.width && label->anchor.y > arm.y &&
               label->anchor.y < arm.y + arm.height;
    }
  g_assert_cmpuint (n_near, >, n_far);
}

static void
test_the_shown_muscle_is_always_named (Fixture *fixture, gconstpointer unused)
{
  BcFigure *figure = bc_figure_set_get (fixture->figures, "front");
  g_autoptr (BcNames) names = bc_names_new (figure, fixture->atlas);
  g_autoptr (BcScene) scene = chart_scene_with (fixture->atlas, "pectoralis-minor", BC_BODY_LEFT);
  g_autoptr (GArray) labels = bc_names_place (names, BC_NAMES_MUSCLES, scene, bc_style_get (BC_PRESET_SCREEN),
                                              bc_figure_get_view_box (figure), fixture->cr, 3);
  guint n = 0;

  for (guint i = 0; i < labels->len; i++)
    if (g_array_index (labels, BcNameLabel, i).rank == BC_NAME_MUST)
      {
        n++;
        g_assert_true (g_array_index (labels, BcNameLabel, i).placed);
        /* on the patient's left, which lies at the right of the front view */
        g_assert_cmpfloat (g_array_index (labels, BcNameLabel, i).anchor.x, >, bc_figure_get_axis (figure));
      }
  g_assert_cmpuint (n, ==, 1);
}

static void
test_deep_muscles_are_named_on_the_deep_drawing_only (Fixture *fixture, gconstpointer unused)
{
  BcFigure *figure = bc_figure_set_get (fixture->figures, "front");
  g_autoptr (GHashTable) surface = bc_figure_list_drawn (figure, BC_LOOK_MUSCLE);
  g_autoptr (GHashTable) deep = bc_figure_list_drawn (figure, BC_LOOK_DEEP);

  g_assert_true (g_hash_table_contains (surface, "rectus"));
  g_assert_false (g_hash_table_contains (surface, "pec_minor"));
  g_assert_true (g_hash_table_contains (deep, "pec_minor"));
  g_assert_false (g_hash_table_contains (deep, "rectus"));
}

#define ADD(path, function) g_test_add ("/names/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-layout/random-names-never-overlap-leave-the-picture-or-cross",
                   test_random_names_never_overlap_leave_the_picture_or_cross);
  g_test_add_func ("/name-layout/names-that-must-be-shown-are", test_names_that_must_be_shown_are);
  g_test_add_func ("/name-layout/a-name-stands-beside-its-place-at-the-nearer-edge",
                   test_a_name_stands_beside_its_place_at_the_nearer_edge);
  g_test_add_func ("/name-layout/lines-are-untangled", test_lines_are_untangled);
  g_test_add_func ("/name-layout/other-words-stay-free", test_other_words_stay_free);
  g_test_add_func ("/name-layout/nothing-is-placed-without-room", test_nothing_is_placed_without_room);
  ADD ("every-view-is-named-without-overlaps", test_every_view_is_named_without_overlaps);
  ADD ("a-closer-look-names-more", test_a_closer_look_names_more);
  ADD ("the-shown-muscle-is-always-named", test_the_shown_muscle_is_always_named);
  ADD ("deep-muscles-are-named-on-the-deep-drawing-only", test_deep_muscles_are_named_on_the_deep_drawing_only);
  return g_test_run ();
}
