/* The figures and the atlas that are shipped, held against each other.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "bc-hit-map.h"
#include "chart-fixture.h"

/* Slivers between regions that the hit map may close, and pixels that may differ from their mirror image. */
#define MOST_UNCLAIMED_SHARE 0.002
#define MOST_ASYMMETRY 0.004

/* Square units of the smallest target: 24 x 24. */
#define LEAST_TARGET 576

/* Pictures at the size of the benchmark: how many pixels may differ from their mirror image, by more than a
   hair's breadth of antialiasing. */
#define MOST_UNLIKE_PIXELS 0.001
#define LEAST_DIFFERENCE 24
#define PICTURE_HEIGHT 2200

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

static guint
count_inside (BcFigure *figure, const BcHitMap *map, guint *n_asymmetric)
{
  const BcBox *box = bc_figure_get_view_box (figure);
  double axis = bc_figure_get_axis (figure);
  guint n = 0;

  *n_asymmetric = 0;
  for (double y = box->y + 0.5; y < box->y + box->height; y++)
    for (double x = box->x + 0.5; x < box->x + box->width; x++)
      {
        const BcSpot *here = bc_hit_map_lookup (map, x, y), *there = bc_hit_map_lookup (map, 2 * axis - x, y);

        n += here != NULL;
        if ((here == NULL) != (there == NULL))
          (*n_asymmetric)++;
        else if (here != NULL && (here->region != there->region || here->side != bc_side_opposite (there->side)))
          (*n_asymmetric)++;
      }
  return n;
}

static void
regions_cover_the_body_and_left_mirrors_right (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  static const char *const whole[] = { "front", "back" };

  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    {
      BcFigure *figure = bc_figure_set_get (fixture->figures, whole[i]);
      g_autoptr (BcHitMap) map = make_map (fixture, figure);
      guint n_asymmetric, n = count_inside (figure, map, &n_asymmetric);

      g_test_message ("%s: %u square units, %u in no region, %u unlike their mirror image", whole[i], n,
                      bc_hit_map_get_n_unclaimed (map), n_asymmetric);
      g_assert_cmpfloat (bc_hit_map_get_n_unclaimed (map), <, MOST_UNCLAIMED_SHARE * n);
      g_assert_cmpfloat (n_asymmetric, <, MOST_ASYMMETRY * n);
    }
}

static gboolean
is_unlike (guint32 a, guint32 b)
{
  for (guint shift = 0; shift <= 16; shift += 8)
    if (ABS ((int)((a >> shift) & 0xff) - (int)((b >> shift) & 0xff)) > LEAST_DIFFERENCE)
      return TRUE;
  return FALSE;
}

static double
share_unlike_mirror (cairo_surface_t *picture)
{
  const guint8 *bytes = cairo_image_surface_get_data (picture);
  int stride = cairo_image_surface_get_stride (picture), width = cairo_image_surface_get_width (picture);
  int height = cairo_image_surface_get_height (picture);
  guint n = 0;

  for (int y = 0; y < height; y++)
    {
      const guint32 *row = (const guint32 *)(gconstpointer)(bytes + (gsize)y * stride);

      for (int x = 0; x < width / 2; x++)
        n += is_unlike (row[x], row[width - 1 - x]);
    }
  return n / (0.5 * width * height);
}

static void
pictures_are_their_own_mirror_image (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  static const char *const whole[] = { "front", "back" };
  g_autoptr (BcScene) scene = bc_scene_new ();

  for (guint i = 0; i < G_N_ELEMENTS (whole) * BC_N_LOOKS; i++)
    {
      BcFigure *figure = bc_figure_set_get (fixture->figures, whole[i / BC_N_LOOKS]);
      BcStyle style = *bc_style_get (BC_PRESET_SCREEN);
      double scale = floor (PICTURE_HEIGHT / bc_figure_get_view_box (figure)->height * 500) / 500;
      cairo_surface_t *picture;
      double share;

      style.look = (BcLook)(i % BC_N_LOOKS);
      style.word_size = 0;
      picture = chart_render (figure, scene, &style, scale, 1 / scale);
      share = share_unlike_mirror (picture);
      g_test_message ("%s, %s: %.3f %% unlike", whole[i / BC_N_LOOKS], bc_look_to_string (style.look), 100 * share);
      g_assert_cmpfloat (share, <, MOST_UNLIKE_PIXELS);
      cairo_surface_destroy (picture);
    }
}

static void
every_spot_can_be_clicked_on_its_side (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  const char *const *views = bc_figure_set_get_views (fixture->figures);

  for (guint v = 0; views[v] != NULL; v++)
    {
      BcFigure *figure = bc_figure_set_get (fixture->figures, views[v]);
      g_autoptr (BcHitMap) map = make_map (fixture, figure);
      guint n;
      const BcHitSpot *spots = bc_hit_map_get_spots (map, &n);

      g_assert_cmpuint (n, >, 0);
      for (guint i = 0; i < n; i++)
        {
          g_autofree char *name = bc_spot_to_string (&spots[i].spot);

          if (spots[i].area < 1 || bc_hit_map_lookup (map, spots[i].centre.x, spots[i].centre.y) != &spots[i].spot)
            g_error ("%s: %s cannot be clicked", views[v], name);
          if (bc_figure_shows_side (figure, BC_SIDE_LEFT) && spots[i].spot.side != BC_SIDE_MIDLINE &&
              bc_figure_side_at (figure, spots[i].centre.x) != spots[i].spot.side)
            g_error ("%s: %s is drawn on the other side", views[v], name);
        }
    }
}

/* The size of a region's shape in a view; 0 where it has none. */
static double
area_in (Fixture *fixture, const char *view, const BcSpot *spot)
{
  BcFigure *figure = bc_figure_set_get (fixture->figures, view);
  g_autoptr (BcHitMap) map = figure != NULL ? make_map (fixture, figure) : NULL;
  const BcBox *box = figure != NULL ? bc_figure_get_view_box (figure) : NULL;
  guint n = 0;
  const BcHitSpot *spots = map != NULL ? bc_hit_map_get_spots (map, &n) : NULL;

  for (guint i = 0; i < n; i++)
    if (spots[i].spot.region == spot->region &&
        (spots[i].spot.side == spot->side || spots[i].spot.side == BC_SIDE_RIGHT))
      return spots[i].area / (box->height * box->height);
  return 0;
}

/* A region too small to be hit on the body is larger in a close-up, shown at the same height. */
static void
a_small_target_has_a_close_up (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  static const char *const whole[] = { "front", "back" };

  for (guint v = 0; v < G_N_ELEMENTS (whole); v++)
    {
      BcFigure *figure = bc_figure_set_get (fixture->figures, whole[v]);
      g_autoptr (BcHitMap) map = make_map (fixture, figure);
      guint n;
      const BcHitSpot *spots = bc_hit_map_get_spots (map, &n);

      for (guint i = 0; i < n; i++)
        {
          const char *const *views = (const char *const *)spots[i].spot.region->views;
          double here = area_in (fixture, whole[v], &spots[i].spot);
          gboolean has_larger = FALSE;

          if (spots[i].area >= LEAST_TARGET)
            continue;
          for (guint k = 0; views[k] != NULL; k++)
            has_larger |= area_in (fixture, views[k], &spots[i].spot) > 2 * here;
          if (!has_larger)
            g_error ("%s: %s has %g square units and no close-up", whole[v], spots[i].spot.region->id, spots[i].area);
        }
    }
}

static gboolean
names_view (const BcRegion *region, const char *view)
{
  return g_strv_contains ((const char *const *)region->views, view);
}

static void
assert_drawn (BcFigure *figure, const BcRegion *region, BcSide side)
{
  g_autofree char *id = bc_figure_region_id (region->id, side);

  if (!bc_figure_has_shape (figure, id))
    g_error ("%s: no shape %s", bc_figure_get_view (figure), id);
}

static void
every_region_is_drawn_in_its_views (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  const char *const *views = bc_figure_set_get_views (fixture->figures);
  GPtrArray *regions = bc_atlas_get_regions (fixture->atlas);

  for (guint v = 0; views[v] != NULL; v++)
    {
      BcFigure *figure = bc_figure_set_get (fixture->figures, views[v]);

      for (guint i = 0; i < regions->len; i++)
        {
          const BcRegion *region = regions->pdata[i];

          if (!names_view (region, views[v]))
            continue;
          if (!region->sided)
            assert_drawn (figure, region, BC_SIDE_MIDLINE);
          else if (!bc_figure_shows_side (figure, BC_SIDE_LEFT))
            assert_drawn (figure, region, BC_SIDE_RIGHT);
          else
            {
              assert_drawn (figure, region, BC_SIDE_RIGHT);
              assert_drawn (figure, region, BC_SIDE_LEFT);
            }
        }
    }
}

/* A mark off the body would be an error of the data; one just off it, over the edge of a shoulder, may be. */
static void
every_mark_is_on_the_body (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  const char *const *views = bc_figure_set_get_views (fixture->figures);
  GPtrArray *muscles = bc_atlas_get_muscles (fixture->atlas);
  guint n_off = 0;

  for (guint v = 0; views[v] != NULL; v++)
    {
      BcFigure *figure = bc_figure_set_get (fixture->figures, views[v]);
      g_autoptr (BcHitMap) map = make_map (fixture, figure);

      for (guint i = 0; i < muscles->len; i++)
        {
          const BcShownMuscle shown = { muscles->pdata[i], BC_BODY_BOTH };
          g_autoptr (BcScene) scene = bc_scene_new ();
          g_autoptr (GArray) marks = NULL;

          g_assert_true (bc_scene_add_muscle (scene, &shown, 0));
          marks = bc_scene_list_marks (scene, figure);
          for (guint k = 0; k < marks->len; k++)
            {
              const BcMark *mark = &g_array_index (marks, BcMark, k);

              if (bc_hit_map_lookup_near (map, mark->at.x, mark->at.y, 3) != NULL)
                continue;
              n_off++;
              g_test_message ("%s is off the body in %s: %g, %g", mark->point->full_id, views[v], mark->at.x,
                              mark->at.y);
            }
        }
    }
  g_assert_cmpuint (n_off, ==, 0);
}

static void
every_look_is_drawn (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  const char *const *views = bc_figure_set_get_views (fixture->figures);
  g_autoptr (BcScene) scene = bc_scene_new ();

  for (guint v = 0; views[v] != NULL; v++)
    for (guint look = 0; look < BC_N_LOOKS; look++)
      {
        BcFigure *figure = bc_figure_set_get (fixture->figures, views[v]);
        BcStyle style = *bc_style_get (BC_PRESET_SCREEN);
        const BcBox *box = bc_figure_get_view_box (figure);
        cairo_surface_t *picture;
        BcBox all = { 0, 0, 0, 0 };

        style.look = (BcLook)look;
        picture = chart_render (figure, scene, &style, 300 / box->height, box->height / 300);
        all.width = cairo_image_surface_get_width (picture);
        all.height = cairo_image_surface_get_height (picture);
        g_assert_cmpfloat (chart_share_of (picture, &all, chart_is_white), <, 0.97);
        cairo_surface_destroy (picture);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/shipped-figures/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("regions-cover-the-body-and-left-mirrors-right", regions_cover_the_body_and_left_mirrors_right);
  ADD ("pictures-are-their-own-mirror-image", pictures_are_their_own_mirror_image);
  ADD ("every-spot-can-be-clicked-on-its-side", every_spot_can_be_clicked_on_its_side);
  ADD ("a-small-target-has-a-close-up", a_small_target_has_a_close_up);
  ADD ("every-region-is-drawn-in-its-views", every_region_is_drawn_in_its_views);
  ADD ("every-mark-is-on-the-body", every_mark_is_on_the_body);
  ADD ("every-look-is-drawn", every_look_is_drawn);
  return g_test_run ();
}
