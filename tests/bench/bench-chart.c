/* How long the chart takes: the hit map, the drawing in each look, the overlay of one muscle.
 *
 * bench-chart [--quick] prints one line for each: name, median and worst in milliseconds.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "bc-atlas-loader.h"
#include "bc-export.h"
#include "bc-figure-set.h"
#include "bc-hit-map.h"
#include "bc-painter.h"

#define WIDTH 1000
#define HEIGHT 2200
#define RUNS 15
#define QUICK_RUNS 3

typedef struct
{
  BcAtlas *atlas;
  BcFigureSet *figures;
  BcFigure *figure;
  BcScene *scene;
  BcStyle style;
  cairo_t *cr;
  double unit;
} Bench;

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *)a, second = *(const gint64 *)b;

  return (first > second) - (first < second);
}

static void
measure (Bench *bench, const char *name, guint n_runs, void (*run) (Bench *bench))
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < n_runs; i++)
    {
      gint64 start = g_get_monotonic_time (), time;

      run (bench);
      time = g_get_monotonic_time () - start;
      g_array_append_val (times, time);
    }
  g_array_sort (times, compare_times);
  g_print ("%-34s median %8.2f ms  worst %8.2f ms\n", name, g_array_index (times, gint64, n_runs / 2) / 1000.0,
           g_array_index (times, gint64, n_runs - 1) / 1000.0);
}

static char *
figure_folder (void)
{
  return g_build_filename (BC_SOURCE_ROOT, "assets", "figure", NULL);
}

static void
load_figure (Bench *bench)
{
  g_autofree char *folder = figure_folder ();
  g_autoptr (BcFigure) figure = bc_figure_load (folder, bc_figure_get_view (bench->figure), NULL);

  g_assert_nonnull (figure);
}

static void
build_hit_map (Bench *bench)
{
  g_autoptr (BcHitMap) map = bc_hit_map_new (bench->figure, bench->atlas, NULL);

  g_assert_nonnull (map);
}

static void
paint_base (Bench *bench)
{
  g_assert_true (bc_painter_paint_base (bench->figure, &bench->style, bench->cr, bench->unit, NULL));
}

static void
paint_overlay (Bench *bench)
{
  bc_painter_paint_overlay (bench->figure, bench->scene, &bench->style, bench->cr, bench->unit);
}

static void
export_page (Bench *bench)
{
  const BcPageRequest request = { .atlas = bench->atlas, .figures = bench->figures, .scene = bench->scene };
  g_autoptr (GByteArray) bytes = bc_export_pages (&request, NULL);

  g_assert_nonnull (bytes);
}

static void
measure_looks (Bench *bench, guint n_runs)
{
  for (guint look = 0; look < BC_N_LOOKS; look++)
    {
      g_autofree char *name =
          g_strdup_printf ("%s: base, %s", bc_figure_get_view (bench->figure), bc_look_to_string ((BcLook)look));

      bench->style.look = (BcLook)look;
      paint_base (bench); /* reads the file */
      measure (bench, name, n_runs, paint_base);
    }
}

static void
measure_muscles (Bench *bench, guint n_runs)
{
  static const char *const ids[] = { "infraspinatus", "trapezius", "gluteus-minimus" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const BcShownMuscle shown = { bc_atlas_find_muscle (bench->atlas, ids[i]), BC_BODY_RIGHT };
      g_autofree char *name = g_strdup_printf ("%s: overlay, %s", bc_figure_get_view (bench->figure), ids[i]);

      if (shown.muscle == NULL)
        continue;
      bench->scene = bc_scene_new ();
      bc_scene_add_muscle (bench->scene, &shown, 0);
      paint_overlay (bench); /* finds the fonts */
      measure (bench, name, n_runs, paint_overlay);
      g_clear_pointer (&bench->scene, bc_scene_unref);
    }
}

static void
measure_view (Bench *bench, const char *view, guint n_runs)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_matrix_t matrix;
  g_autofree char *loading = g_strdup_printf ("%s: read the shapes", view);
  g_autofree char *hit_map = g_strdup_printf ("%s: hit map", view);

  bench->figure = bc_figure_set_get (bench->figures, view);
  bench->style = *bc_style_get (BC_PRESET_SCREEN);
  bench->cr = cairo_create (surface);
  bench->unit = 1 / bc_painter_fit (bench->figure, WIDTH, HEIGHT, &matrix);
  cairo_transform (bench->cr, &matrix);
  measure (bench, loading, n_runs, load_figure);
  measure (bench, hit_map, n_runs, build_hit_map);
  measure_looks (bench, n_runs);
  measure_muscles (bench, n_runs);
  cairo_destroy (bench->cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char *argv[])
{
  guint n_runs = argc > 1 && strcmp (argv[1], "--quick") == 0 ? QUICK_RUNS : RUNS;
  const char *const paths[] = { BC_SOURCE_ROOT "/data/atlas", NULL };
  g_autofree char *folder = figure_folder ();
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (GError) error = NULL;
  Bench bench = { 0 };

  bench.atlas = bc_atlas_load_paths (paths, problems);
  bench.figures = bc_figure_set_load (folder, &error);
  if (bench.figures == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  measure_view (&bench, "front", n_runs);
  measure_view (&bench, "back", n_runs);
  measure (&bench, "page as PDF, two figures", n_runs, export_page);
  g_object_unref (bench.figures);
  g_object_unref (bench.atlas);
  return 0;
}
