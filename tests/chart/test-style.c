/* Styles: every sign stands out from every ground it may lie on.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>

#include "bc-style.h"

#define LEAST_MARK_CONTRAST 10.0
#define LEAST_ZONE_CONTRAST 4.0
#define LEAST_WORD_CONTRAST 7.0
#define LEAST_LINE_CONTRAST 3.0

#define LEAST_FILLS 12 /* that the styles have, or the file was not understood */

/* Colours of strokes and of small features of the face: nothing large is filled with them. */
static const char *const not_fills[] = { "line", "fibre", "ghost", "ink", "shade", "bone-line", "brow", "crease", "iris", NULL };

static BcColour
parse (const char *hex)
{
  BcColour colour = { 0, 0, 0, 1 };

  g_assert_true (bc_colour_parse (hex, &colour));
  return colour;
}

/* Every colour that the drawings fill with, from the file of their styles, and paper. */
static GArray *
list_fills (void)
{
  g_autofree char *text = NULL;
  g_autoptr (GRegex) regex = g_regex_new ("<colour id=\"([^\"]*)\" value=\"([^\"]*)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  GArray *fills = g_array_new (FALSE, FALSE, sizeof (BcColour));
  BcColour paper = parse ("#FFFFFF");

  g_assert_true (g_file_get_contents (BC_SOURCE_ROOT "/assets/figure/styles.xml", &text, NULL, NULL));
  g_array_append_val (fills, paper);
  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *name = g_match_info_fetch (match, 1), *value = g_match_info_fetch (match, 2);
      BcColour fill = parse (value);

      if (!g_strv_contains (not_fills, name))
        g_array_append_val (fills, fill);
    }
  g_assert_cmpuint (fills->len, >, LEAST_FILLS);
  return fills;
}

static void
marks_and_zones_stand_out_from_every_fill (void)
{
  g_autoptr (GArray) fills = list_fills ();

  for (guint preset = 0; preset < BC_N_PRESETS; preset++)
    for (guint i = 0; i < fills->len; i++)
      {
        const BcStyle *style = bc_style_get ((BcPreset)preset);
        BcColour ground = g_array_index (fills, BcColour, i);
        BcColour selected = bc_colour_over (&style->selected.fill, &ground);

        g_assert_cmpfloat (bc_colour_contrast (&style->mark, &ground), >=, LEAST_MARK_CONTRAST);
        g_assert_cmpfloat (bc_colour_contrast (&style->mark, &selected), >=, LEAST_MARK_CONTRAST);
        g_assert_cmpfloat (bc_colour_contrast (&style->selected.line, &ground), >=, LEAST_LINE_CONTRAST);
        for (guint pain = 0; pain < BC_SCENE_MAX_MUSCLES; pain++)
          {
            BcColour zone = style->pains[pain].colour, seen;

            g_assert_cmpfloat (bc_colour_contrast (&zone, &ground), >=, LEAST_ZONE_CONTRAST);
            zone.alpha = style->essential_alpha;
            seen = bc_colour_over (&zone, &ground);
            g_assert_cmpfloat (bc_colour_contrast (&seen, &ground), >=, LEAST_ZONE_CONTRAST);
            seen = bc_colour_over (&zone, &selected);
            g_assert_cmpfloat (bc_colour_contrast (&seen, &selected), >=, LEAST_ZONE_CONTRAST);
            /* The X lies on the zone with its halo about it. */
            g_assert_cmpfloat (bc_colour_contrast (&style->halo, &seen), >=, LEAST_ZONE_CONTRAST);
          }
      }
}

static void
words_stand_out_from_the_paper (void)
{
  for (guint preset = 0; preset < BC_N_PRESETS; preset++)
    {
      const BcStyle *style = bc_style_get ((BcPreset)preset);

      g_assert_cmpfloat (bc_colour_contrast (&style->ink, &style->paper), >=, LEAST_WORD_CONTRAST);
    }
}

static void
colour_is_never_alone (void)
{
  for (guint preset = 0; preset < BC_N_PRESETS; preset++)
    {
      const BcStyle *style = bc_style_get ((BcPreset)preset);

      for (guint a = 0; a < BC_SCENE_MAX_MUSCLES; a++)
        for (guint b = 0; b < a; b++)
          {
            g_assert_cmpint (style->pains[a].grain, !=, style->pains[b].grain);
            g_assert_cmpint (style->pains[a].hatch, !=, style->pains[b].hatch);
          }
      g_assert_cmpfloat (style->selected.line_width, >, 0);
      g_assert_cmpint (style->uncovered.hatch, !=, BC_HATCH_NONE);
      g_assert_cmpint (style->uncovered.hatch, !=, style->selected.hatch);
    }
}

static void
mono_has_no_colour (void)
{
  const BcStyle *style = bc_style_get (BC_PRESET_PRINT_MONO);
  const BcColour *colours[] = {
    &style->pains[0].colour, &style->pains[3].colour, &style->selected.line, &style->selected.fill,
    &style->uncovered.line,  &style->muscle_line,     &style->mark
  };

  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    {
      g_assert_cmpfloat (colours[i]->red, ==, colours[i]->green);
      g_assert_cmpfloat (colours[i]->green, ==, colours[i]->blue);
    }
}

static void
signs_are_large_enough_on_every_device (void)
{
  for (guint preset = 0; preset < BC_N_PRESETS; preset++)
    {
      const BcStyle *style = bc_style_get ((BcPreset)preset);
      gboolean paper = preset == BC_PRESET_PRINT || preset == BC_PRESET_PRINT_MONO;

      g_assert_cmpfloat (style->stipple_pitch, >=, paper ? 1.1 : 4);
      g_assert_cmpfloat (style->mark_arm * G_SQRT2, >=, paper ? 2 : 7);
      g_assert_cmpfloat (style->stipple_radius * 2, <, style->stipple_pitch);
    }
}

static void
names_lead_to_styles (void)
{
  BcPreset preset;

  for (guint i = 0; i < BC_N_PRESETS; i++)
    {
      g_assert_true (bc_style_from_string (bc_style_get ((BcPreset)i)->name, &preset));
      g_assert_cmpuint (preset, ==, i);
    }
  g_assert_false (bc_style_from_string ("sepia", &preset));
}

static void
contrast_is_that_of_wcag (void)
{
  BcColour black = { 0, 0, 0, 1 }, white = { 1, 1, 1, 1 }, grey;

  g_assert_true (bc_colour_parse ("#767676", &grey));
  g_assert_cmpfloat_with_epsilon (bc_colour_contrast (&black, &white), 21, 0.001);
  g_assert_cmpfloat_with_epsilon (bc_colour_contrast (&grey, &white), 4.54, 0.01);
  g_assert_false (bc_colour_parse ("767676", &grey));
  g_assert_false (bc_colour_parse ("#76767", &grey));
  g_assert_false (bc_colour_parse ("#76767x", &grey));
  g_assert_false (bc_colour_parse (NULL, &grey));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/style/marks-and-zones-stand-out-from-every-fill", marks_and_zones_stand_out_from_every_fill);
  g_test_add_func ("/style/words-stand-out-from-the-paper", words_stand_out_from_the_paper);
  g_test_add_func ("/style/colour-is-never-alone", colour_is_never_alone);
  g_test_add_func ("/style/mono-has-no-colour", mono_has_no_colour);
  g_test_add_func ("/style/signs-are-large-enough-on-every-device", signs_are_large_enough_on_every_device);
  g_test_add_func ("/style/names-lead-to-styles", names_lead_to_styles);
  g_test_add_func ("/style/contrast-is-that-of-wcag", contrast_is_that_of_wcag);
  return g_test_run ();
}
