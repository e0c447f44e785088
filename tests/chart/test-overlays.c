/* Skin maps on a figure, looked at as pixels.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chart-fixture.h"

/* On paper a body of 2000 units is about 250 mm high. */
#define UNITS_OF_A_MM 8.0

/* Inside the field of the test's dermatome, off its label and its border; pixels, one to a unit, from y 60 on. */
static const BcBox field_right = { 220, 700, 60, 60 }, field_left = { 720, 700, 60, 60 },
                   elsewhere = { 220, 1340, 60, 60 };

static gboolean
is_tinted (double red, double green, double blue)
{
  return red - blue > 0.15 && green - blue > 0.1;
}

static gboolean
is_coloured (double red, double green, double blue)
{
  return MAX (red, MAX (green, blue)) - MIN (red, MIN (green, blue)) > 0.1;
}

static cairo_surface_t *
render (const char *view, BcPreset preset, double opacity)
{
  g_autoptr (BcAtlas) atlas = chart_load_atlas (CHART_DATA "/atlas.xml");
  g_autoptr (BcFigure) figure = chart_load_figure (view);
  g_autoptr (BcScene) scene = bc_scene_new ();

  bc_scene_add_overlays (scene, atlas, BC_OVERLAY_DERMATOME);
  bc_scene_set_overlay_opacity (scene, opacity);
  return chart_render (figure, scene, bc_style_get (preset), 1, preset == BC_PRESET_PRINT_MONO ? UNITS_OF_A_MM : 1);
}

static void
dermatome_tints_its_field_on_both_sides (void)
{
  cairo_surface_t *surface = render ("front", BC_PRESET_SCREEN, 1);

  g_assert_cmpfloat (chart_share_of (surface, &field_right, is_tinted), >, 0.9);
  g_assert_cmpfloat (chart_share_of (surface, &field_left, is_tinted), >, 0.9);
  g_assert_cmpfloat (chart_share_of (surface, &elsewhere, is_tinted), <, 0.1);
  cairo_surface_destroy (surface);
}

static void
dermatome_of_one_view_is_not_drawn_in_another (void)
{
  cairo_surface_t *surface = render ("back", BC_PRESET_SCREEN, 1);

  g_assert_cmpfloat (chart_share_of (surface, &field_right, is_tinted), <, 0.1);
  cairo_surface_destroy (surface);
}

static void
opacity_of_nothing_leaves_the_label_alone (void)
{
  static const BcBox label = { 290, 632, 20, 16 };
  cairo_surface_t *surface = render ("front", BC_PRESET_SCREEN, 0);

  g_assert_cmpfloat (chart_share_of (surface, &field_right, is_tinted), <, 0.1);
  g_assert_cmpfloat (chart_share_of (surface, &label, is_tinted), >, 0.05);
  cairo_surface_destroy (surface);
}

static void
black_and_white_has_a_pattern_instead_of_a_tint (void)
{
  cairo_surface_t *surface = render ("front", BC_PRESET_PRINT_MONO, 1);

  g_assert_cmpfloat (chart_share_of (surface, &field_right, is_coloured), ==, 0);
  g_assert_cmpfloat (chart_share_of (surface, &field_right, chart_is_dark), >, 0.01);
  cairo_surface_destroy (surface);
}

static void
tints_differ_by_pattern_too (void)
{
  for (guint preset = 0; preset < BC_N_PRESETS; preset++)
    {
      const BcStyle *style = bc_style_get ((BcPreset)preset);

      for (guint i = 0; i < BC_OVERLAY_N_TINTS; i++)
        {
          g_assert_cmpfloat (bc_colour_contrast (&style->tints[i].line, &style->halo), >=, 4.5);
          for (guint k = 0; k < i; k++)
            g_assert_cmpint (style->tints[i].hatch, !=, style->tints[k].hatch);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overlays/dermatome-tints-its-field-on-both-sides", dermatome_tints_its_field_on_both_sides);
  g_test_add_func ("/overlays/dermatome-of-one-view-is-not-drawn-in-another",
                   dermatome_of_one_view_is_not_drawn_in_another);
  g_test_add_func ("/overlays/opacity-of-nothing-leaves-the-label-alone", opacity_of_nothing_leaves_the_label_alone);
  g_test_add_func ("/overlays/black-and-white-has-a-pattern-instead-of-a-tint",
                   black_and_white_has_a_pattern_instead_of_a_tint);
  g_test_add_func ("/overlays/tints-differ-by-pattern-too", tints_differ_by_pattern_too);
  return g_test_run ();
}
