/* Close-ups: the left side of one that is drawn for the right, the field on the whole figure, what is offered where.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "bc-close-up.h"
#include "bc-hit-map.h"
#include "chart-fixture.h"

typedef struct
{
  BcAtlas *atlas;
  BcFigureSet *figures;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  fixture->atlas = chart_load_atlas (SHIPPED_ATLAS);
  fixture->figures = bc_figure_set_load (SHIPPED_FIGURES, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_object_unref (fixture->figures);
  g_object_unref (fixture->atlas);
}

static BcHitMap *
make_map (Fixture *fixture, BcFigure *figure)
{
  g_autoptr (GError) error = NULL;
  BcHitMap *map = bc_hit_map_new (figure, fixture->atlas, &error);

  g_assert_no_error (error);
  return map;
}

/* Every place of a left close-up is the mirrored place of the right one, with the side swapped. */
static void
check_mirrored (Fixture *fixture, BcFigure *right, BcFigure *left)
{
  g_autoptr (BcHitMap) right_map = make_map (fixture, right), left_map = make_map (fixture, left);
  guint n;
  const BcHitSpot *spots = bc_hit_map_get_spots (right_map, &n);

  for (guint i = 0; i < n; i++)
    {
      BcSpot wanted = { spots[i].spot.region, bc_side_opposite (spots[i].spot.side) };
      const BcHitSpot *found = bc_hit_map_find (left_map, &wanted);
      double x = 2 * bc_figure_get_axis (right) - spots[i].centre.x;
      const BcSpot *there = bc_hit_map_lookup (left_map, x, spots[i].centre.y);

      g_assert_nonnull (found);
      g_assert_true (there != NULL && bc_spot_equal (there, &wanted));
      g_assert_cmpfloat (found->area, >, 0.98 * spots[i].area - 4);
    }
}

static void
test_left_close_ups_are_the_right_ones_mirrored_with_the_side_swapped (Fixture *fixture, gconstpointer unused)
{
  const char *const *views = bc_figure_set_get_views (fixture->figures);
  guint n_one_sided = 0;

  for (guint i = 0; views[i] != NULL; i++)
    {
      BcFigure *right = bc_figure_set_get (fixture->figures, views[i]);
      BcFigure *left = bc_figure_set_get_side (fixture->figures, views[i], BC_SIDE_LEFT);

      g_assert_true (bc_figure_set_get_side (fixture->figures, views[i], BC_SIDE_RIGHT) == right);
      if (bc_figure_get_side (right) == BC_SIDE_MIDLINE)
        {
          g_assert_true (left == right);
          continue;
        }
      n_one_sided++;
      g_assert_true (left != right);
      g_assert_cmpint (bc_figure_get_side (left), ==, BC_SIDE_LEFT);
      g_assert_true (bc_figure_shows_side (left, BC_SIDE_LEFT));
      g_assert_false (bc_figure_shows_side (left, BC_SIDE_RIGHT));
      g_assert_true (bc_figure_shows_side (left, BC_SIDE_MIDLINE));
      g_assert_cmpint (bc_figure_side_at (left, bc_figure_get_view_box (left)->x + 1), ==, BC_SIDE_LEFT);
      check_mirrored (fixture, right, left);
    }
  g_assert_cmpuint (n_one_sided, ==, 8);
}

static void
test_left_shapes_have_their_own_ids_and_boxes (Fixture *fixture, gconstpointer unused)
{
  BcFigure *right = bc_figure_set_get (fixture->figures, "hand-palm");
  g_autoptr (BcFigure) left = bc_figure_new_left (right);
  BcBox right_box, left_box;

  g_assert_true (bc_figure_has_shape (left, "region.palm.left"));
  g_assert_false (bc_figure_has_shape (left, "region.palm.right"));
  g_assert_true (bc_figure_has_shape (left, BC_SHAPE_SILHOUETTE));
  g_assert_true (bc_figure_get_shape_box (right, "region.palm.right", &right_box));
  g_assert_true (bc_figure_get_shape_box (left, "region.palm.left", &left_box));
  g_assert_false (bc_figure_get_shape_box (left, "region.palm.right", &left_box));
  g_assert_cmpfloat_with_epsilon (left_box.x + left_box.width + right_box.x, 2 * bc_figure_get_axis (right), 1e-6);
  g_assert_cmpfloat (left_box.y, ==, right_box.y);
}

static cairo_surface_t *
paint (BcFigure *figure)
{
  g_autoptr (BcScene) nothing = bc_scene_new ();

  return chart_render (figure, nothing, bc_style_get (BC_PRESET_SCREEN), 0.5, 2);
}

static void
test_left_picture_is_the_right_one_mirrored (Fixture *fixture, gconstpointer unused)
{
  cairo_surface_t *right = paint (bc_figure_set_get_side (fixture->figures, "foot-sole", BC_SIDE_RIGHT));
  cairo_surface_t *left = paint (bc_figure_set_get_side (fixture->figures, "foot-sole", BC_SIDE_LEFT));
  int width = cairo_image_surface_get_width (right), height = cairo_image_surface_get_height (right), n = 0;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        const guchar *a = cairo_image_surface_get_data (right) + y * cairo_image_surface_get_stride (right) + 4 * x;
        const guchar *b =
            cairo_image_surface_get_data (left) + y * cairo_image_surface_get_stride (left) + 4 * (width - 1 - x);
        n += ABS (a[1] - b[1]) > 48;
      }
  g_assert_cmpint (n, <, width * height / 100);
  cairo_surface_destroy (right);
  cairo_surface_destroy (left);
}

static void
test_marks_of_a_side_are_on_the_close_up_of_that_side (Fixture *fixture, gconstpointer unused)
{
  BcFigure *right = bc_figure_set_get_side (fixture->figures, "hand-palm", BC_SIDE_RIGHT);
  BcFigure *left = bc_figure_set_get_side (fixture->figures, "hand-palm", BC_SIDE_LEFT);
  guint n_found = 0;
  GPtrArray *muscles = bc_atlas_get_muscles (fixture->atlas);

  for (guint i = 0; i < muscles->len; i++)
    {
      const BcMuscle *muscle = g_ptr_array_index (muscles, i);
      g_autoptr (BcScene) scene = chart_scene_with (fixture->atlas, muscle->id, BC_BODY_LEFT);
      g_autoptr (BcScene) both = chart_scene_with (fixture->atlas, muscle->id, BC_BODY_BOTH);
      g_autoptr (GArray) there = bc_scene_list_marks (scene, left), elsewhere = bc_scene_list_marks (scene, right);
      g_autoptr (GArray) of_right = bc_scene_list_marks (both, right);

      g_assert_cmpuint (elsewhere->len, ==, 0);
      g_assert_cmpuint (there->len, ==, of_right->len);
      for (guint k = 0; k < there->len; k++, n_found++)
        g_assert_cmpfloat_with_epsilon (g_array_index (there, BcMark, k).at.x +
                                            g_array_index (of_right, BcMark, k).at.x,
                                        2 * bc_figure_get_axis (right), 1e-6);
    }
  g_assert_cmpuint (n_found, >, 0);
}

/* Where a right part must have its regions: the first of a pair lies at smaller x than the second. */
typedef struct
{
  const char *view;
  const char *smaller;
  const char *larger;
} Order;

static void
test_close_ups_of_one_side_show_the_patients_right_part (Fixture *fixture, gconstpointer unused)
{
  static const Order orders[] = {
    { "hand-palm", "thumb-palmar.right", "little-finger-palmar.right" },
    { "hand-palm", "thenar.right", "hypothenar.right" },
    { "hand-back", "little-finger-dorsal.right", "thumb-dorsal.right" },
    { "foot-top", "great-toe-dorsal.right", "fifth-toe-dorsal.right" },
    { "foot-sole", "fifth-toe-plantar.right", "great-toe-plantar.right" },
    { "foot-inner", "great-toe-dorsal.right", "heel-back.right" },
    { "foot-outer", "heel-back.right", "fifth-toe-dorsal.right" },
    { "leg-outer", "buttock-lower.right", "thigh-front-upper.right" },
    { "leg-outer", "heel-back.right", "great-toe-dorsal.right" },
    { "head-side", "occiput.right", "nose.midline" },
    { "head-side", "neck-back.right", "chin.midline" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      BcFigure *figure = bc_figure_set_get (fixture->figures, orders[i].view);
      g_autofree char *smaller = g_strconcat ("region.", orders[i].smaller, NULL);
      g_autofree char *larger = g_strconcat ("region.", orders[i].larger, NULL);
      BcBox a, b;

      g_test_message ("%s: %s before %s", orders[i].view, smaller, larger);
      g_assert_true (bc_figure_get_shape_box (figure, smaller, &a));
      g_assert_true (bc_figure_get_shape_box (figure, larger, &b));
      g_assert_cmpfloat (a.x + a.width / 2, <, b.x + b.width / 2);
    }
}

static void
test_face_and_neck_carry_what_front_and_back_say_of_them (Fixture *fixture, gconstpointer unused)
{
  BcFigure *front = bc_figure_set_get (fixture->figures, "front"), *back = bc_figure_set_get (fixture->figures, "back");
  BcFigure *face = bc_figure_set_get (fixture->figures, "head-front");
  BcFigure *neck = bc_figure_set_get (fixture->figures, "neck-back");
  g_autoptr (BcScene) masseter = chart_scene_with (fixture->atlas, "masseter", BC_BODY_LEFT);
  g_autoptr (BcScene) soleus = chart_scene_with (fixture->atlas, "soleus", BC_BODY_BOTH);
  g_autoptr (GArray) small = bc_scene_list_marks (masseter, front), large = bc_scene_list_marks (masseter, face);
  g_autoptr (GArray) none = bc_scene_list_marks (soleus, neck), leg = bc_scene_list_marks (soleus, back);

  g_assert_true (bc_figure_shows_view (face, "front"));
  g_assert_true (bc_figure_shows_view (face, "head-front"));
  g_assert_false (bc_figure_shows_view (face, "back"));
  g_assert_false (bc_figure_shows_view (front, "head-front"));
  g_assert_cmpuint (small->len, >, 0);
  g_assert_cmpuint (large->len, ==, small->len);
  for (guint i = 0; i < large->len; i++)
    {
      BcCoordinate a = g_array_index (small, BcMark, i).at, b = g_array_index (large, BcMark, i).at;

      g_assert_cmpfloat_with_epsilon (b.x - 240, 2 * (a.x - 500), 1e-6);
      g_assert_cmpfloat_with_epsilon (b.y - 30, 2 * (a.y - 100), 1e-6);
    }
  g_assert_cmpuint (leg->len, >, 0);
  g_assert_cmpuint (none->len, ==, 0);
}

/* The close-up must have the whole figure's contour, or what it carries would lie beside the body. */
static void
test_face_and_neck_have_the_contour_of_front_and_back (Fixture *fixture, gconstpointer unused)
{
  static const char *const pairs[][2] = { { "head-front", "front" }, { "neck-back", "back" } };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      BcFigure *close_up = bc_figure_set_get (fixture->figures, pairs[i][0]);
      BcFigure *whole = bc_figure_set_get (fixture->figures, pairs[i][1]);
      BcBox large, small;

      g_assert_true (bc_figure_get_shape_box (close_up, "region.ear.right", &large));
      g_assert_true (bc_figure_get_shape_box (whole, "region.ear.right", &small));
      BcCoordinate top = bc_figure_bring (close_up, pairs[i][1], (BcCoordinate){ small.x, small.y });
      BcCoordinate end =
          bc_figure_bring (close_up, pairs[i][1], (BcCoordinate){ small.x + small.width, small.y + small.height });

      g_test_message ("%s: ear %.0f..%.0f, %.0f..%.0f; on the figure %.0f..%.0f, %.0f..%.0f", pairs[i][0], large.x,
                      large.x + large.width, large.y, large.y + large.height, top.x, end.x, top.y, end.y);
      g_assert_cmpfloat_with_epsilon (large.x + large.width / 2, (top.x + end.x) / 2, 12);
      g_assert_cmpfloat_with_epsilon (large.y + large.height / 2, (top.y + end.y) / 2, 16);
    }
}

/* Whether a place lies on one of the shapes that show the muscle in this figure, or within TOLERANCE of it; also where the
   figure has no shape of it. */
#define TOLERANCE 6.0

static gboolean
lies_on_muscle (BcFigure *figure, const BcMuscle *muscle, BcCoordinate at, cairo_t *cr)
{
  guint n_shapes = 0;

  cairo_set_line_width (cr, 2 * TOLERANCE);
  for (guint i = 0; i < muscle->shapes->len; i++)
    {
      const BcShape *shape = muscle->shapes->pdata[i];
      g_autofree char *id = bc_figure_muscle_id (shape->id, muscle->sided ? BC_SIDE_RIGHT : BC_SIDE_MIDLINE);
      g_autofree char *right = bc_figure_muscle_id (shape->id, BC_SIDE_RIGHT);

      if (strcmp (shape->view, bc_figure_get_view (figure)) != 0)
        continue;
      n_shapes++;
      cairo_new_path (cr);
      g_assert_true (bc_figure_append_shape (figure, id, cr) || bc_figure_append_shape (figure, right, cr));
      if (cairo_in_fill (cr, at.x, at.y) || cairo_in_stroke (cr, at.x, at.y))
        return TRUE;
    }
  return n_shapes == 0;
}

static void
test_points_of_close_ups_lie_on_their_muscles (Fixture *fixture, gconstpointer unused)
{
  GPtrArray *muscles = bc_atlas_get_muscles (fixture->atlas);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  guint n = 0;

  for (guint m = 0; m < muscles->len; m++)
    {
      const BcMuscle *muscle = muscles->pdata[m];

      for (guint p = 0; p < muscle->points->len; p++)
        {
          const BcTriggerPoint *point = muscle->points->pdata[p];

          for (guint i = 0; i < point->positions->len; i++)
            {
              const BcPosition *position = point->positions->pdata[i];

              if (!bc_close_up_is (position->view))
                continue;
              n++;
              if (!lies_on_muscle (bc_figure_set_get (fixture->figures, position->view), muscle, position->at, cr))
                g_error ("%s lies beside its muscle in %s", point->full_id, position->view);
            }
        }
    }
  g_assert_cmpuint (n, >, 80);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_every_close_up_has_a_field_on_a_whole_figure (Fixture *fixture, gconstpointer unused)
{
  const char *const *views = bc_figure_set_get_views (fixture->figures);

  for (guint i = 0; views[i] != NULL; i++)
    {
      BcFigure *front = bc_figure_set_get (fixture->figures, "front");
      BcFigure *back = bc_figure_set_get (fixture->figures, "back");
      BcSide side = bc_figure_get_side (bc_figure_set_get_side (fixture->figures, views[i], BC_SIDE_LEFT));
      const BcBox *all = bc_figure_get_view_box (front);
      BcBox field;

      if (g_str_equal (views[i], "front") || g_str_equal (views[i], "back"))
        {
          g_assert_false (bc_close_up_is (views[i]));
          g_assert_false (bc_close_up_get_field (views[i], side, front, &field));
          continue;
        }
      g_assert_true (bc_close_up_is (views[i]));
      if (!bc_close_up_get_field (views[i], side, front, &field))
        g_assert_true (bc_close_up_get_field (views[i], side, back, &field));
      g_test_message ("%s: %.0f %.0f %.0f x %.0f", views[i], field.x, field.y, field.width, field.height);
      g_assert_cmpfloat (field.x, >=, all->x - 20);
      g_assert_cmpfloat (field.x + field.width, <=, all->x + all->width + 20);
      g_assert_cmpfloat (field.width * field.height, <, 0.2 * all->width * all->height);
    }
}

static void
test_field_of_a_left_hand_lies_on_the_patients_left (Fixture *fixture, gconstpointer unused)
{
  BcFigure *front = bc_figure_set_get (fixture->figures, "front"), *back = bc_figure_set_get (fixture->figures, "back");
  double axis = bc_figure_get_axis (front);
  BcBox field;

  g_assert_true (bc_close_up_get_field ("hand-palm", BC_SIDE_LEFT, front, &field));
  g_assert_cmpfloat (field.x, >, axis);
  g_assert_true (bc_close_up_get_field ("hand-palm", BC_SIDE_RIGHT, front, &field));
  g_assert_cmpfloat (field.x + field.width, <, axis);
  g_assert_true (bc_close_up_get_field ("hand-back", BC_SIDE_LEFT, back, &field));
  g_assert_cmpfloat (field.x + field.width, <, axis);
  g_assert_false (bc_close_up_get_field ("hand-palm", BC_SIDE_LEFT, back, &field));
  g_assert_false (bc_close_up_get_field ("no-view", BC_SIDE_LEFT, back, &field));
}

static void
check_offer (Fixture *fixture, const char *region, const char *whole_view, const char *first)
{
  BcSpot spot = { bc_atlas_find_region (fixture->atlas, region), BC_SIDE_LEFT };
  g_autoptr (GPtrArray) list = NULL;

  g_assert_nonnull (spot.region);
  list = bc_close_up_list_for (&spot, whole_view);
  if (first == NULL)
    g_assert_cmpuint (list->len, ==, 0);
  else
    g_assert_cmpstr (g_ptr_array_index (list, 0), ==, first);
}

static void
test_head_hand_foot_and_pelvis_offer_their_close_ups (Fixture *fixture, gconstpointer unused)
{
  check_offer (fixture, "cheek", "front", "head-front");
  check_offer (fixture, "occiput", "back", "neck-back");
  check_offer (fixture, "palm", "front", "hand-palm");
  check_offer (fixture, "hand-dorsal", "back", "hand-back");
  check_offer (fixture, "forefoot-dorsum", "front", "foot-top");
  check_offer (fixture, "heel-back", "back", "foot-outer");
  check_offer (fixture, "genitals", "front", "pelvic-floor");
  check_offer (fixture, "breast", "front", NULL);
  check_offer (fixture, "lumbar-spine", "back", NULL);
}

static double
thumb_offset (Fixture *fixture, const char *view, const char *thumb, BcSide side)
{
  BcFigure *figure = bc_figure_set_get_side (fixture->figures, view, side);
  g_autofree char *id = bc_figure_region_id (thumb, side);
  BcBox box;

  g_assert_true (bc_figure_get_shape_box (figure, id, &box));
  return box.x + box.width / 2 - bc_figure_get_axis (figure);
}

/* As on the whole figures: palms face us in front, backs of the hands behind, thumbs point away from the body. */
static void
test_thumbs_point_to_the_patients_own_side (Fixture *fixture, gconstpointer unused)
{
  g_assert_cmpfloat (thumb_offset (fixture, "hand-palm", "thumb-palmar", BC_SIDE_RIGHT), <, 0);
  g_assert_cmpfloat (thumb_offset (fixture, "hand-palm", "thumb-palmar", BC_SIDE_LEFT), >, 0);
  g_assert_cmpfloat (thumb_offset (fixture, "hand-back", "thumb-dorsal", BC_SIDE_RIGHT), >, 0);
  g_assert_cmpfloat (thumb_offset (fixture, "hand-back", "thumb-dorsal", BC_SIDE_LEFT), <, 0);
}

static void
test_description_says_the_side (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *left = bc_close_up_describe (bc_figure_set_get_side (fixture->figures, "hand-palm", BC_SIDE_LEFT));
  g_autofree char *right = bc_close_up_describe (bc_figure_set_get_side (fixture->figures, "hand-palm", BC_SIDE_RIGHT));
  g_autofree char *face = bc_close_up_describe (bc_figure_set_get_side (fixture->figures, "head-front", BC_SIDE_LEFT));

  g_assert_cmpstr (left, ==, "Left: Palm of the hand");
  g_assert_cmpstr (right, ==, "Right: Palm of the hand");
  g_assert_cmpstr (face, ==, "Face");
}

#define ADD(path, function) g_test_add ("/close-up/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("left-close-ups-are-the-right-ones-mirrored-with-the-side-swapped",
       test_left_close_ups_are_the_right_ones_mirrored_with_the_side_swapped);
  ADD ("face-and-neck-carry-what-front-and-back-say-of-them", test_face_and_neck_carry_what_front_and_back_say_of_them);
  ADD ("face-and-neck-have-the-contour-of-front-and-back", test_face_and_neck_have_the_contour_of_front_and_back);
  ADD ("points-of-close-ups-lie-on-their-muscles", test_points_of_close_ups_lie_on_their_muscles);
  ADD ("close-ups-of-one-side-show-the-patients-right-part", test_close_ups_of_one_side_show_the_patients_right_part);
  ADD ("left-shapes-have-their-own-ids-and-boxes", test_left_shapes_have_their_own_ids_and_boxes);
  ADD ("left-picture-is-the-right-one-mirrored", test_left_picture_is_the_right_one_mirrored);
  ADD ("marks-of-a-side-are-on-the-close-up-of-that-side", test_marks_of_a_side_are_on_the_close_up_of_that_side);
  ADD ("every-close-up-has-a-field-on-a-whole-figure", test_every_close_up_has_a_field_on_a_whole_figure);
  ADD ("field-of-a-left-hand-lies-on-the-patients-left", test_field_of_a_left_hand_lies_on_the_patients_left);
  ADD ("head-hand-foot-and-pelvis-offer-their-close-ups", test_head_hand_foot_and_pelvis_offer_their_close_ups);
  ADD ("thumbs-point-to-the-patients-own-side", test_thumbs_point_to_the_patients_own_side);
  ADD ("description-says-the-side", test_description_says_the_side);
  return g_test_run ();
}
