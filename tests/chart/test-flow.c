/* The flow: nothing runs over an edge, nothing is cut, nothing overlaps.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "bc-flow.h"

/* One to 900 letters in words of any length, some of them wider than a column. */
static char *
make_words (void)
{
  gsize length = (gsize)g_test_rand_int_range (1, 900);
  int longest = g_test_rand_int_range (0, 8) == 0 ? 90 : 12;
  char *words = g_strnfill (length, 'w');

  for (gsize i = (gsize)g_test_rand_int_range (1, longest); i < length; i += (gsize)g_test_rand_int_range (2, longest))
    words[i] = ' ';
  return words;
}

static void
draw_block (cairo_t *cr, double width, double height, gpointer unused G_GNUC_UNUSED)
{
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
}

/* Blocks of random sizes in random columns: nothing leaves its page and nothing is lost. */
static void
a_flow_keeps_everything_on_its_pages (void)
{
  for (guint round = 0; round < 40; round++)
    {
      PangoContext *context = bc_flow_create_context ();
      g_autoptr (BcFlow) flow = bc_flow_new (context, 400);
      guint n;

      for (guint i = 0; i < 30; i++)
        {
          const BcFlowSection section = { (guint)g_test_rand_int_range (1, 4), 10, 5, 4, g_test_rand_bit (), FALSE, 0 };
          BcTextStyle style = { .size = g_test_rand_int_range (6, 20),
                                .space_before = 3 }; /* matching a font is slow: few sizes */
          g_autofree char *words = make_words ();

          style.boxed = !section.boxed && g_test_rand_bit ();
          style.keep_with_next = strlen (words) < 20;
          if (g_test_rand_int_range (0, 4) == 0)
            bc_flow_begin (flow, &section);
          if (g_test_rand_int_range (0, 5) == 0)
            bc_flow_begin_list (flow, "List", &style, "List, continued", g_test_rand_bit ());
          if (g_test_rand_int_range (0, 5) == 0)
            bc_flow_add_drawing (flow, g_test_rand_double_range (5, 250), 4, draw_block, NULL);
          bc_flow_add_text (flow, &style, words);
        }
      g_object_unref (context);
      n = bc_flow_break (flow, 300);
      for (guint page = 0; page < n; page++)
        {
          cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
          cairo_t *cr = cairo_create (surface);
          double x, y, width, height;

          bc_flow_draw (flow, page, cr);
          cairo_destroy (cr);
          cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
          cairo_surface_destroy (surface);
          g_assert_cmpfloat (x, >=, -1.5);
          g_assert_cmpfloat (x + width, <=, 401.5);
          g_assert_cmpfloat (y, >=, -5.5);
          g_assert_cmpfloat (y + height, <=, 306);
        }
    }
}

/* Where the ink of a page lies, once for what is drawn on a box and once for the box. */
static void
what_follows_a_box_stands_clear_of_it (void)
{
  static const BcFlowBox frame = { { 1, 1, 1 }, { 0, 0, 0 }, 4, 0.8, 5 };
  const BcTextStyle boxed = { .size = 10, .boxed = TRUE };
  PangoContext *context = bc_flow_create_context ();
  g_autoptr (BcFlow) alone = bc_flow_new (context, 200);
  g_autoptr (BcFlow) followed = bc_flow_new (context, 200);
  guint marker;
  double box_end, end;

  bc_flow_set_box (alone, &frame);
  bc_flow_set_box (followed, &frame);
  bc_flow_add_text (alone, &boxed, "Words");
  bc_flow_break (alone, 300);
  box_end = bc_flow_get_end (alone) + frame.padding;
  bc_flow_add_text (followed, &boxed, "Words");
  marker = bc_flow_add_drawing (followed, 20, 0, draw_block, NULL);
  bc_flow_break (followed, 300);
  end = bc_flow_get_end (followed);
  g_assert_cmpfloat (end - 20, >=, box_end);
  bc_flow_set_height (followed, marker, 40);
  bc_flow_break (followed, 300);
  g_assert_cmpfloat_with_epsilon (bc_flow_get_end (followed), end + 20, 0.01);
  g_object_unref (context);
}

static BcFlow *
make_list (const char *name, guint n_entries)
{
  const BcTextStyle style = { .size = 10 };
  PangoContext *context = bc_flow_create_context ();
  BcFlow *flow = bc_flow_new (context, 200);

  bc_flow_begin_list (flow, name, &style, "Notes, continued", FALSE);
  for (guint i = 0; i < n_entries; i++)
    bc_flow_add_text (flow, &style, "An entry");
  bc_flow_begin_list (flow, NULL, NULL, NULL, FALSE);
  bc_flow_add_text (flow, &style, "What follows");
  g_object_unref (context);
  return flow;
}

static void
a_list_that_goes_on_is_named_where_the_page_is_turned (void)
{
  g_autoptr (BcFlow) flow = make_list ("Notes", 8), unnamed = make_list (NULL, 8);
  guint n = bc_flow_break (flow, 100), n_unnamed = bc_flow_break (unnamed, 100);

  g_assert_cmpuint (n_unnamed, ==, 2);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (bc_flow_get_turn (flow, 0), ==, "Notes");
  g_assert_null (bc_flow_get_turn (flow, 1));
  g_assert_null (bc_flow_get_turn (unnamed, 0));
  /* The name on top of the second page takes room there, and broken again the flow has it once. */
  g_assert_cmpfloat (bc_flow_get_end (flow), >, bc_flow_get_end (unnamed) + 10);
  g_assert_cmpuint (bc_flow_break (flow, 100), ==, 2);
  g_assert_cmpuint (bc_flow_break (flow, 1000), ==, 1);
  g_assert_null (bc_flow_get_turn (flow, 0));
}

static void
a_list_that_begins_on_a_new_page_is_continued_where_its_heading_is_not (void)
{
  for (guint headed = 0; headed < 2; headed++)
    {
      const BcTextStyle style = { .size = 10 };
      PangoContext *context = bc_flow_create_context ();
      g_autoptr (BcFlow) flow = bc_flow_new (context, 200);

      bc_flow_add_drawing (flow, 95, 0, draw_block, NULL);
      bc_flow_begin_list (flow, "Notes", &style, "Notes, continued", headed);
      bc_flow_add_text (flow, &style, "An entry");
      g_assert_cmpuint (bc_flow_break (flow, 100), ==, 2);
      g_assert_cmpstr (bc_flow_get_turn (flow, 0), ==, headed ? "Notes" : NULL);
      g_object_unref (context);
    }
}

static void
a_section_that_needs_room_begins_where_it_has_it (void)
{
  const BcFlowSection section = { .n_columns = 1, .least_room = 60 };
  const BcTextStyle style = { .size = 10 };

  for (guint filled = 30; filled <= 50; filled += 20)
    {
      PangoContext *context = bc_flow_create_context ();
      g_autoptr (BcFlow) flow = bc_flow_new (context, 200);

      bc_flow_add_drawing (flow, filled, 0, draw_block, NULL);
      bc_flow_begin (flow, &section);
      bc_flow_add_text (flow, &style, "Words");
      g_assert_cmpuint (bc_flow_break (flow, 100), ==, filled + 60 > 100 ? 2 : 1);
      g_object_unref (context);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/flow/everything-keeps-to-its-pages", a_flow_keeps_everything_on_its_pages);
  g_test_add_func ("/flow/what-follows-a-box-stands-clear-of-it", what_follows_a_box_stands_clear_of_it);
  g_test_add_func ("/flow/a-list-that-goes-on-is-named-where-the-page-is-turned",
                   a_list_that_goes_on_is_named_where_the_page_is_turned);
  g_test_add_func ("/flow/a-list-that-begins-on-a-new-page-is-continued-where-its-heading-is-not",
                   a_list_that_begins_on_a_new_page_is_continued_where_its_heading_is_not);
  g_test_add_func ("/flow/a-section-that-needs-room-begins-where-it-has-it",
                   a_section_that_needs_room_begins_where_it_has_it);
  return g_test_run ();
}
