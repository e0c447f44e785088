/* Comparing muscles in the window: pinning up to four, the legend, the table of differences, taking muscles away.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "bc-compare-panel.h"
#include "window-fixture.h"

static const char *const muscles[] = { "infraspinatus", "supraspinatus", "scalenes", "biceps-brachii", "deltoid" };

static GtkWidget *
get_panel (WindowFixture *fixture)
{
  return window_fixture_find (fixture, BC_TYPE_COMPARE_PANEL);
}

static void
choose (WindowFixture *fixture, const char *id)
{
  const BcMuscle *muscle = bc_atlas_find_muscle (fixture->atlas, id);

  g_assert_nonnull (muscle);
  bc_selection_set_muscle (fixture->selection, muscle, BC_BODY_LEFT);
  window_fixture_settle (fixture);
}

static void
pin (WindowFixture *fixture, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      choose (fixture, muscles[i]);
      window_fixture_activate (fixture, "win.compare", NULL);
    }
}

static guint
count_pins (WindowFixture *fixture)
{
  guint n;

  bc_selection_get_pins (fixture->selection, &n);
  return n;
}

typedef gboolean (*Matches) (GtkWidget *widget, const char *word);

static GtkWidget *
find (GtkWidget *widget, Matches matches, const char *word)
{
  if (gtk_widget_get_mapped (widget) && matches (widget, word))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, matches, word);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
says (GtkWidget *widget, const char *word)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), word) != NULL;
}

static gboolean
has_tip (GtkWidget *widget, const char *word)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), word) == 0;
}

static gboolean
is_table (GtkWidget *widget, const char *unused)
{
  return GTK_IS_GRID (widget);
}

static gboolean
is_called (GtkWidget *widget, const char *word)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), word) == 0;
}

static void
collect_swatches (GtkWidget *widget, GPtrArray *found)
{
  if (GTK_IS_DRAWING_AREA (widget))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_swatches (child, found);
}

static void
show_differences (WindowFixture *fixture)
{
  GtkWidget *button = find (get_panel (fixture), is_called, "Differences");

  g_assert_nonnull (button);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  window_fixture_settle (fixture);
}

static void
without_a_compared_muscle_the_panel_is_not_there (WindowFixture *fixture, gconstpointer unused)
{
  choose (fixture, "infraspinatus");
  g_assert_false (gtk_widget_get_visible (get_panel (fixture)));
}

static void
one_muscle_asks_for_another (WindowFixture *fixture, gconstpointer unused)
{
  GtkWidget *differences;

  pin (fixture, 1);
  g_assert_true (gtk_widget_get_mapped (get_panel (fixture)));
  g_assert_nonnull (find (get_panel (fixture), says, "Choose another muscle"));
  differences = find (get_panel (fixture), is_called, "Differences");
  g_assert_false (gtk_widget_get_sensitive (differences));
}

/* Letters, names and sides; each with a colour and a hatching of its own. */
static void
the_legend_names_every_compared_muscle (WindowFixture *fixture, gconstpointer unused)
{
  g_autoptr (GPtrArray) swatches = g_ptr_array_new ();

  pin (fixture, 4);
  g_assert_cmpuint (count_pins (fixture), ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      const BcMuscle *muscle = bc_atlas_find_muscle (fixture->atlas, muscles[i]);
      g_autofree char *entry = g_strdup_printf ("%c  %s (left)", 'A' + (char)i, bc_muscle_get_name (muscle));
      g_assert_nonnull (find (get_panel (fixture), says, entry));
    }
  collect_swatches (get_panel (fixture), swatches);
  g_assert_cmpuint (swatches->len, ==, 4);
}

static void
a_fifth_muscle_is_refused_with_words (WindowFixture *fixture, gconstpointer unused)
{
  pin (fixture, 4);
  g_assert_null (find (get_panel (fixture), says, "More than four"));
  choose (fixture, muscles[4]);
  g_assert_nonnull (find (get_panel (fixture), says, "More than four cannot be told apart"));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "compare"));
  g_assert_cmpuint (count_pins (fixture), ==, 4);
  /* which makes room when one goes */
  bc_selection_unpin (fixture->selection, bc_atlas_find_muscle (fixture->atlas, muscles[0]));
  window_fixture_settle (fixture);
  g_assert_null (find (get_panel (fixture), says, "More than four"));
  window_fixture_activate (fixture, "win.compare", NULL);
  g_assert_cmpuint (count_pins (fixture), ==, 4);
  g_assert_nonnull (bc_selection_find_pin (fixture->selection, bc_atlas_find_muscle (fixture->atlas, muscles[4])));
}

static void
the_table_tells_overlap_and_differences (WindowFixture *fixture, gconstpointer unused)
{
  GtkWidget *table;

  pin (fixture, 2);
  g_assert_null (find (get_panel (fixture), is_table, NULL));
  show_differences (fixture);
  table = find (get_panel (fixture), is_table, NULL);
  g_assert_nonnull (table);
  g_assert_nonnull (find (table, says, "Where they overlap"));
  g_assert_nonnull (find (table, says, "Only one of them reaches"));
  g_assert_nonnull (find (table, says, "● essential"));
  g_assert_nonnull (find (table, says, "What people notice with this one alone"));
  /* essential for both: the front of the shoulder and its side, as the atlas has them */
  g_assert_nonnull (find (table, says, "Lateral shoulder"));
}

static void
muscles_without_overlap_are_said_to_have_none (WindowFixture *fixture, gconstpointer unused)
{
  choose (fixture, "soleus");
  window_fixture_activate (fixture, "win.compare", NULL);
  choose (fixture, "temporalis");
  window_fixture_activate (fixture, "win.compare", NULL);
  show_differences (fixture);
  g_assert_nonnull (find (get_panel (fixture), says, "Nowhere do their patterns overlap"));
}

static void
a_region_of_the_table_leads_to_its_answer (WindowFixture *fixture, gconstpointer unused)
{
  GtkWidget *label;
  gboolean handled = FALSE;
  guint n;

  pin (fixture, 2);
  show_differences (fixture);
  label = find (find (get_panel (fixture), is_table, NULL), says, "Lateral shoulder");
  g_signal_emit_by_name (label, "activate-link", "place:shoulder-lateral:both", &handled);
  window_fixture_settle (fixture);
  g_assert_true (handled);
  bc_selection_get_places (fixture->selection, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (count_pins (fixture), ==, 2);
}

static void
a_press_takes_one_muscle_away (WindowFixture *fixture, gconstpointer unused)
{
  GtkWidget *away;

  pin (fixture, 3);
  away = find (get_panel (fixture), has_tip, "Stop comparing Supraspinatus");
  g_assert_nonnull (away);
  g_signal_emit_by_name (away, "clicked");
  window_fixture_settle (fixture);
  g_assert_cmpuint (count_pins (fixture), ==, 2);
  g_assert_null (bc_selection_find_pin (fixture->selection, bc_atlas_find_muscle (fixture->atlas, "supraspinatus")));
}

static void
one_key_ends_the_comparison_and_undo_brings_it_back (WindowFixture *fixture, gconstpointer unused)
{
  pin (fixture, 3);
  window_fixture_activate (fixture, "win.compare-clear", NULL);
  g_assert_cmpuint (count_pins (fixture), ==, 0);
  g_assert_false (gtk_widget_get_visible (get_panel (fixture)));
  window_fixture_activate (fixture, "win.undo", NULL);
  g_assert_cmpuint (count_pins (fixture), ==, 3);
  g_assert_true (gtk_widget_get_visible (get_panel (fixture)));
}

static void
assert_names (GtkWidget *widget, guint *n_buttons)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget))
    {
      g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL) ||
                     gtk_button_get_label (GTK_BUTTON (widget)) != NULL);
      g_assert_true (gtk_widget_get_focusable (widget));
      (*n_buttons)++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_names (child, n_buttons);
}

/* Four muscles to take away, the table, and the end of it. */
static void
every_button_has_a_name_and_takes_the_focus (WindowFixture *fixture, gconstpointer unused)
{
  guint n_buttons = 0;

  pin (fixture, 4);
  g_assert_true (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (get_panel (fixture)), GTK_ACCESSIBLE_PROPERTY_LABEL));
  assert_names (get_panel (fixture), &n_buttons);
  g_assert_cmpuint (n_buttons, ==, 6);
}

static void
tab_goes_through_the_panel (WindowFixture *fixture, gconstpointer unused)
{
  guint n_stops = 0;

  pin (fixture, 2);
  g_assert_true (gtk_widget_child_focus (get_panel (fixture), GTK_DIR_TAB_FORWARD));
  do
    {
      g_assert_true (GTK_IS_BUTTON (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
      n_stops++;
    }
  while (gtk_widget_child_focus (get_panel (fixture), GTK_DIR_TAB_FORWARD) && n_stops < 20);
  g_assert_cmpuint (n_stops, ==, 4);
}

#define LOW 600

static int
get_height (GtkWidget *widget)
{
  return gtk_widget_get_height (widget);
}

static gboolean
is_low (WindowFixture *fixture)
{
  return get_height (fixture->window) <= LOW;
}

static gboolean
table_is_seen (WindowFixture *fixture)
{
  GtkWidget *table = find (get_panel (fixture), is_table, NULL);

  return table != NULL && get_height (table) >= 80;
}

/* Legend and table lie inside the window, and the figures are still there. */
static void
in_a_low_window_everything_is_seen (WindowFixture *fixture, gconstpointer unused)
{
  graphene_rect_t bounds;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 600);
  window_fixture_wait_until (fixture, is_low, "a low window");
  pin (fixture, 4);
  show_differences (fixture);
  window_fixture_wait_until (fixture, table_is_seen, "the table");
  g_assert_cmpint (get_height (fixture->window), <=, LOW);
  g_assert_true (gtk_widget_compute_bounds (get_panel (fixture), fixture->window, &bounds));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, get_height (fixture->window));
}

#define CASE(path, function)                                                                                           \
  g_test_add ("/compare-panel/" path, WindowFixture, NULL, window_fixture_set_up, function, window_fixture_tear_down)

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  CASE ("without-a-compared-muscle-the-panel-is-not-there", without_a_compared_muscle_the_panel_is_not_there);
  CASE ("one-muscle-asks-for-another", one_muscle_asks_for_another);
  CASE ("the-legend-names-every-compared-muscle", the_legend_names_every_compared_muscle);
  CASE ("a-fifth-muscle-is-refused-with-words", a_fifth_muscle_is_refused_with_words);
  CASE ("the-table-tells-overlap-and-differences", the_table_tells_overlap_and_differences);
  CASE ("muscles-without-overlap-are-said-to-have-none", muscles_without_overlap_are_said_to_have_none);
  CASE ("a-region-of-the-table-leads-to-its-answer", a_region_of_the_table_leads_to_its_answer);
  CASE ("a-press-takes-one-muscle-away", a_press_takes_one_muscle_away);
  CASE ("one-key-ends-the-comparison-and-undo-brings-it-back", one_key_ends_the_comparison_and_undo_brings_it_back);
  CASE ("every-button-has-a-name-and-takes-the-focus", every_button_has_a_name_and_takes_the_focus);
  CASE ("tab-goes-through-the-panel", tab_goes_through_the_panel);
  CASE ("in-a-low-window-everything-is-seen", in_a_low_window_everything_is_seen);
  return g_test_run ();
}
