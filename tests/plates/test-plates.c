/* Plates: every muscle has one, and its crops hold all that is drawn.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-atlas-loader.h"
#include "bc-plate.h"

static BcAtlas *
shipped_atlas (void)
{
  const char *const paths[] = { BC_SOURCE_ROOT "/data/atlas", NULL };
  g_autoptr (GPtrArray) problems = bc_problems_new ();

  return bc_atlas_load_paths (paths, problems);
}

static BcFigureSet *
shipped_figures (void)
{
  g_autoptr (GError) error = NULL;
  BcFigureSet *figures = bc_figure_set_load (BC_SOURCE_ROOT "/assets/figure", &error);

  g_assert_no_error (error);
  return figures;
}

static void
every_muscle_shows_in_a_view (void)
{
  g_autoptr (BcAtlas) atlas = shipped_atlas ();
  g_autoptr (BcFigureSet) figures = shipped_figures ();
  const char *const *views = bc_figure_set_get_views (figures);
  GPtrArray *muscles = bc_atlas_get_muscles (atlas);

  for (guint i = 0; i < muscles->len; i++)
    {
      guint n = 0;

      for (guint v = 0; views[v] != NULL; v++)
        {
          BcFigure *figure = bc_figure_set_get (figures, views[v]);
          const BcBox *box = bc_figure_get_view_box (figure);
          BcBox crop;

          if (!bc_plate_find_crop (muscles->pdata[i], figure, &crop))
            continue;
          n++;
          g_assert_cmpfloat (crop.x, >=, box->x - 0.01);
          g_assert_cmpfloat (crop.y, >=, box->y - 0.01);
          g_assert_cmpfloat (crop.x + crop.width, <=, box->x + box->width + 0.01);
          g_assert_cmpfloat (crop.y + crop.height, <=, box->y + box->height + 0.01);
        }
      g_assert_cmpuint (n, >, 0);
    }
}

static void
crop_holds_the_points_of_the_right_side (void)
{
  g_autoptr (BcAtlas) atlas = shipped_atlas ();
  g_autoptr (BcFigureSet) figures = shipped_figures ();
  const BcMuscle *muscle = bc_atlas_find_muscle (atlas, "soleus");
  BcFigure *back = bc_figure_set_get (figures, "back");
  BcBox crop;

  g_assert_true (bc_plate_find_crop (muscle, back, &crop));
  for (guint i = 0; i < muscle->points->len; i++)
    {
      const BcTriggerPoint *point = muscle->points->pdata[i];

      for (guint k = 0; k < point->positions->len; k++)
        {
          const BcPosition *position = point->positions->pdata[k];

          if (!g_str_equal (position->view, "back"))
            continue;
          g_assert_cmpfloat (position->at.x, >=, crop.x);
          g_assert_cmpfloat (position->at.x, <=, crop.x + crop.width);
          g_assert_cmpfloat (position->at.y, >=, crop.y);
          g_assert_cmpfloat (position->at.y, <=, crop.y + crop.height);
        }
    }
}

static void
view_without_the_muscle_has_no_crop (void)
{
  g_autoptr (BcAtlas) atlas = shipped_atlas ();
  g_autoptr (BcFigureSet) figures = shipped_figures ();
  BcBox crop;

  g_assert_false (
      bc_plate_find_crop (bc_atlas_find_muscle (atlas, "procerus"), bc_figure_set_get (figures, "foot-sole"), &crop));
}

static void
plate_is_drawn (void)
{
  g_autoptr (BcAtlas) atlas = shipped_atlas ();
  g_autoptr (BcFigureSet) figures = shipped_figures ();
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, (int)BC_PLATE_WIDTH, (int)BC_PLATE_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  const guint8 *bytes;
  gsize inked = 0;

  g_assert_true (bc_plate_paint (bc_atlas_find_muscle (atlas, "anconeus"), figures, cr, &error));
  g_assert_no_error (error);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_flush (surface);
  bytes = cairo_image_surface_get_data (surface);
  for (gsize i = 0; i < (gsize)cairo_image_surface_get_stride (surface) * (gsize)BC_PLATE_HEIGHT; i++)
    inked += bytes[i] != 0;
  g_assert_cmpuint (inked, >, 10000);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plates/every-muscle-shows-in-a-view", every_muscle_shows_in_a_view);
  g_test_add_func ("/plates/crop-holds-the-points-of-the-right-side", crop_holds_the_points_of_the_right_side);
  g_test_add_func ("/plates/view-without-the-muscle-has-no-crop", view_without_the_muscle_has_no_crop);
  g_test_add_func ("/plates/plate-is-drawn", plate_is_drawn);
  return g_test_run ();
}
