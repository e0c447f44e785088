/* The patient screen, driven by its actions, its keys and its own clock. Everything that is on it is walked through.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "bc-atlas-loader.h"
#include "bc-folders.h"
#include "bc-patient-figure.h"
#include "bc-patient-link.h"
#include "bc-patient-pattern.h"
#include "bc-patient-region.h"
#include "bc-patient-room.h"
#include "bc-patient-window.h"
#include "bc-style.h"
#include "bc-text.h"
#include "bc-xml.h"

#define PATIENCE_MS 20000
#define SECOND G_USEC_PER_SEC
#define SCREEN_WIDTH 1920
#define SCREEN_HEIGHT 1080
/* Rounding of a font's size to whole pixels. */
#define SIZE_SLACK 1

typedef struct
{
  BcAtlas *atlas;
  BcFigureSet *figures;
  BcSettings *settings;
  BcPatientWindow *window;
  BcPatientVisit *visit;
  gint64 now;
  gboolean destroyed;
} Fixture;

typedef gboolean (*Question) (Fixture *fixture);

static gint64
test_clock (gpointer fixture)
{
  return ((Fixture *)fixture)->now;
}

static gboolean
patience_ended_cb (gpointer ended)
{
  *(gboolean *)ended = TRUE;
  return G_SOURCE_REMOVE;
}

static void
wait_until (Fixture *fixture, Question question, const char *what)
{
  gboolean ended = FALSE;
  guint timer = g_timeout_add (PATIENCE_MS, patience_ended_cb, &ended);

  while (!question (fixture) && !ended)
    g_main_context_iteration (NULL, TRUE);
  if (ended)
    g_error ("waited in vain for: %s", what);
  g_source_remove (timer);
}

static gboolean
has_its_size (Fixture *fixture)
{
  return gtk_widget_get_height (GTK_WIDGET (fixture->window)) == SCREEN_HEIGHT &&
         gtk_widget_get_width (GTK_WIDGET (fixture->window)) == SCREEN_WIDTH;
}

static void
settle (void)
{
  for (guint i = 0; i < 200 && g_main_context_pending (NULL); i++)
    g_main_context_iteration (NULL, FALSE);
}

static void
destroyed_cb (Fixture *fixture)
{
  fixture->destroyed = TRUE;
}

static void
open_window (Fixture *fixture, BcPatientMode mode)
{
  fixture->window =
      BC_PATIENT_WINDOW (bc_patient_window_new (fixture->atlas, fixture->figures, fixture->settings, mode));
  fixture->visit = bc_patient_window_get_visit (fixture->window);
  fixture->now = 1000 * SECOND;
  bc_patient_window_set_clock (fixture->window, test_clock, fixture);
  g_signal_connect_swapped (fixture->window, "destroy", G_CALLBACK (destroyed_cb), fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), SCREEN_WIDTH, SCREEN_HEIGHT);
  gtk_window_set_decorated (GTK_WINDOW (fixture->window), FALSE);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (fixture, has_its_size, "the window to fill the screen");
  settle ();
}

static void
load (Fixture *fixture)
{
  g_autofree char *folder = bc_folders_find_figures ();
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (GError) error = NULL;

  fixture->atlas = bc_atlas_load_default (problems);
  fixture->figures = bc_figure_set_load (folder, &error);
  g_assert_no_error (error);
  fixture->settings = bc_settings_new_in_memory ();
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  load (fixture);
  open_window (fixture, BC_PATIENT_ALONE);
}

static void
set_up_locked (Fixture *fixture, gconstpointer pin)
{
  load (fixture);
  bc_settings_set_boolean (fixture->settings, "patient-locked", TRUE);
  bc_settings_set_string (fixture->settings, "patient-exit", "pin");
  bc_settings_set_string (fixture->settings, "patient-pin", "2580");
  open_window (fixture, BC_PATIENT_ALONE);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  if (!fixture->destroyed)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  settle ();
  g_object_unref (fixture->settings);
  g_object_unref (fixture->figures);
  g_object_unref (fixture->atlas);
}

/* Walking through what is on the screen */

typedef void (*Visitor) (GtkWidget *widget, gpointer data);

static void
walk (GtkWidget *widget, Visitor visit, gpointer data)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  visit (widget, data);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    walk (child, visit, data);
}

static void
collect_text (GtkWidget *widget, gpointer text)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  if (BC_IS_PATIENT_REGION (widget))
    g_string_append_printf (text, "%s\n", bc_patient_region_get_spot (BC_PATIENT_REGION (widget))->region->everyday);
}

static char *
get_text (Fixture *fixture)
{
  GString *text = g_string_new (NULL);

  walk (GTK_WIDGET (fixture->window), collect_text, text);
  return g_string_free (text, FALSE);
}

static gboolean
shows (Fixture *fixture, const char *piece)
{
  g_autofree char *text = get_text (fixture);

  return strstr (text, piece) != NULL;
}

static void
act (Fixture *fixture, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action_variant (GTK_WIDGET (fixture->window), action, parameter);
  settle ();
}

static void
touch (Fixture *fixture, const char *place)
{
  act (fixture, "patient.place", g_variant_new_string (place));
}

static gboolean
press_key (Fixture *fixture, guint key, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->window));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &handled);
    }
  settle ();
  return handled;
}

/* Sizes: see bc-patient-room.h */

typedef struct
{
  Fixture *fixture;
  const char *page;
} Sizes;

static int
get_font_size (GtkWidget *label)
{
  const PangoFontDescription *font = pango_context_get_font_description (gtk_widget_get_pango_context (label));

  return pango_font_description_get_size_is_absolute (font)
             ? pango_font_description_get_size (font) / PANGO_SCALE
             : (int)(pango_font_description_get_size (font) / PANGO_SCALE * 96.0 / 72.0);
}

static void
check_sizes (GtkWidget *widget, gpointer data)
{
  Sizes *sizes = data;

  if (GTK_IS_LABEL (widget) && get_font_size (widget) < (int)BC_PATIENT_TEXT_SIZE - SIZE_SLACK)
    {
      g_printerr ("%s: “%s” has a size of %d, expected %d\n", sizes->page, gtk_label_get_text (GTK_LABEL (widget)),
                  get_font_size (widget), (int)BC_PATIENT_TEXT_SIZE);
      g_test_fail ();
    }
  if (GTK_IS_BUTTON (widget) &&
      (gtk_widget_get_width (widget) < BC_PATIENT_TARGET || gtk_widget_get_height (widget) < BC_PATIENT_TARGET))
    {
      g_printerr ("%s: a button of %d x %d, expected %d\n", sizes->page, gtk_widget_get_width (widget),
                  gtk_widget_get_height (widget), BC_PATIENT_TARGET);
      g_test_fail ();
    }
}

static void
count_flat_buttons (GtkWidget *widget, gpointer n)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_width (widget) == 0)
    ++*(guint *)n;
}

static gboolean
is_laid_out (Fixture *fixture)
{
  guint n = 0;

  walk (GTK_WIDGET (fixture->window), count_flat_buttons, &n);
  return n == 0;
}

static void
check_page (Fixture *fixture, const char *page)
{
  Sizes sizes = { fixture, page };

  wait_until (fixture, is_laid_out, "the page to be laid out");
  walk (GTK_WIDGET (fixture->window), check_sizes, &sizes);
}

static void
test_text_and_targets_are_large_on_every_page (Fixture *fixture, gconstpointer unused)
{
  check_page (fixture, "start");
  touch (fixture, "shoulder-front:left");
  check_page (fixture, "check");
  act (fixture, "patient.go-on", NULL);
  check_page (fixture, "answers");
  act (fixture, "patient.muscle", g_variant_new_uint32 (0));
  check_page (fixture, "muscle");
  act (fixture, "patient.help", NULL);
  check_page (fixture, "help");
  act (fixture, "patient.stories", NULL);
  check_page (fixture, "library");
  act (fixture, "patient.story", g_variant_new_string ("neck"));
  check_page (fixture, "story");
  g_assert_cmpfloat (bc_patient_window_get_unit (fixture->window), >=, BC_PATIENT_TEXT_SIZE);
}

/* A finger that comes down up to half a target beside a region's middle hits it, or a neighbour that is nearer. */
static void
find_figure (GtkWidget *widget, gpointer figure)
{
  if (BC_IS_PATIENT_FIGURE (widget) && *(GtkWidget **)figure == NULL)
    *(GtkWidget **)figure = widget;
}

static void
test_every_region_can_be_touched (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *figure = NULL;
  g_autoptr (BcHitMap) map = NULL;
  guint n;
  const BcHitSpot *spots;

  walk (GTK_WIDGET (fixture->window), find_figure, &figure);
  g_assert_nonnull (figure);
  map = bc_hit_map_new (bc_patient_figure_get_figure (BC_PATIENT_FIGURE (figure)), fixture->atlas, NULL);
  spots = bc_hit_map_get_spots (map, &n);
  for (guint i = 0; i < n; i++)
    {
      double x = spots[i].centre.x, y = spots[i].centre.y;
      const BcSpot *found;
      if (spots[i].area <= 0)
        continue;
      bc_patient_figure_body_to_widget (BC_PATIENT_FIGURE (figure), &x, &y);
      found = bc_patient_figure_find_spot (BC_PATIENT_FIGURE (figure), x, y);
      g_assert_nonnull (found);
      g_assert_true (bc_spot_equal (found, &spots[i].spot));
    }
}

static void
test_a_touch_beside_the_body_goes_to_the_nearest (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *figure = NULL;
  double x = 500, y = 100;

  walk (GTK_WIDGET (fixture->window), find_figure, &figure);
  bc_patient_figure_body_to_widget (BC_PATIENT_FIGURE (figure), &x, &y);
  g_assert_nonnull (bc_patient_figure_find_spot (BC_PATIENT_FIGURE (figure), x, y - 10));
  g_assert_null (bc_patient_figure_find_spot (BC_PATIENT_FIGURE (figure), x, y - 3 * BC_PATIENT_TARGET));
}

/* What is written for clinicians stays out: Latin and clinical names of muscles, notes, cautions, numbers of overlap. */

static void
add_words (GPtrArray *words, GStrv texts)
{
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    g_ptr_array_add (words, texts[i]);
}

static GPtrArray *
list_clinicians_words (BcAtlas *atlas)
{
  GPtrArray *words = g_ptr_array_new (), *muscles = bc_atlas_get_muscles (atlas);

  for (guint i = 0; i < muscles->len; i++)
    {
      const BcMuscle *muscle = g_ptr_array_index (muscles, i);
      g_ptr_array_add (words, muscle->latin);
      if (g_ascii_strcasecmp (muscle->name, muscle->everyday) != 0)
        g_ptr_array_add (words, muscle->name);
      add_words (words, muscle->notes);
      for (guint j = 0; j < muscle->cautions->len; j++)
        g_ptr_array_add (words, ((const BcCaution *)g_ptr_array_index (muscle->cautions, j))->text);
      for (guint j = 0; j < muscle->points->len; j++)
        {
          const BcTriggerPoint *point = g_ptr_array_index (muscle->points, j);
          g_ptr_array_add (words, point->where);
          add_words (words, point->notes);
        }
    }
  return words;
}

/* Lines and not pieces: "biceps" in the words of a location is no clinician's line. */
static void
check_lines (Fixture *fixture, GHashTable *forbidden, const char *page)
{
  g_autofree char *text = get_text (fixture);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], ", ", 2);
      const char *line = parts[0] != NULL ? parts[0] : "";
      if (g_hash_table_contains (forbidden, line) || strstr (lines[i], "musculus") != NULL ||
          strchr (lines[i], '%') != NULL)
        {
          g_printerr ("%s shows “%s”, which is for clinicians\n", page, lines[i]);
          g_test_fail ();
        }
    }
}

static void
test_clinicians_words_stay_out (Fixture *fixture, gconstpointer unused)
{
  static const char *const places[] = { "shoulder-front:left", "calf-upper:right", "lumbar-spine", "temple:left",
                                        "jaw:right" };
  g_autoptr (GPtrArray) words = list_clinicians_words (fixture->atlas);
  g_autoptr (GHashTable) forbidden = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < words->len; i++)
    g_hash_table_add (forbidden, g_ptr_array_index (words, i));
  check_lines (fixture, forbidden, "start");
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      touch (fixture, places[i]);
      check_lines (fixture, forbidden, places[i]);
      bc_patient_visit_go (fixture->visit, BC_PATIENT_ANSWERS);
      settle ();
      check_lines (fixture, forbidden, places[i]);
      act (fixture, "patient.muscle", g_variant_new_uint32 (0));
      check_lines (fixture, forbidden, places[i]);
    }
}

static void
test_signs_stand_before_muscles_and_stay_at_hand (Fixture *fixture, gconstpointer unused)
{
  touch (fixture, "shoulder-front:left");
  g_assert_true (shows (fixture, "First, a quick check"));
  g_assert_true (shows (fixture, "Get help at once"));
  g_assert_false (shows (fixture, "Muscles that often send pain here"));
  act (fixture, "patient.go-on", NULL);
  g_assert_true (shows (fixture, "Muscles that often send pain here"));
  g_assert_true (shows (fixture, "Pain here can also come from"));
  g_assert_true (shows (fixture, "When to get help"));
  act (fixture, "patient.help", NULL);
  g_assert_true (shows (fixture, "Get help at once"));
}

static void
test_every_story_can_be_read_to_its_end (Fixture *fixture, gconstpointer unused)
{
  GPtrArray *stories = bc_stories_get_all (bc_patient_visit_get_stories (fixture->visit));

  for (guint i = 0; i < stories->len; i++)
    {
      const BcStory *story = g_ptr_array_index (stories, i);
      act (fixture, "patient.stories", NULL);
      g_assert_true (shows (fixture, story->title));
      act (fixture, "patient.story", g_variant_new_string (story->id));
      for (guint j = 0; j < story->slides->len; j++)
        {
          g_assert_true (shows (fixture, ((const BcSlide *)g_ptr_array_index (story->slides, j))->caption));
          act (fixture, "patient.next", NULL);
        }
    }
}

/* The way by keys alone: from a region to the muscle and back to the start. */
static void
test_the_walk_works_by_keys (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *figure = NULL;

  walk (GTK_WIDGET (fixture->window), find_figure, &figure);
  g_assert_true (gtk_widget_child_focus (figure, GTK_DIR_TAB_FORWARD));
  g_assert_true (BC_IS_PATIENT_REGION (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
  g_assert_true (gtk_widget_child_focus (figure, GTK_DIR_DOWN));
  gtk_widget_activate_action (gtk_window_get_focus (GTK_WINDOW (fixture->window)), "region.press", NULL);
  settle ();
  g_assert_cmpint (bc_patient_visit_get_page (fixture->visit), !=, BC_PATIENT_START);
  press_key (fixture, GDK_KEY_Escape, 0);
  g_assert_cmpint (bc_patient_visit_get_page (fixture->visit), ==, BC_PATIENT_START);
  press_key (fixture, GDK_KEY_F1, 0);
  g_assert_cmpint (bc_patient_visit_get_page (fixture->visit), ==, BC_PATIENT_HELP);
  press_key (fixture, GDK_KEY_Home, 0);
  g_assert_cmpint (bc_patient_visit_get_page (fixture->visit), ==, BC_PATIENT_START);
  act (fixture, "patient.story", g_variant_new_string ("neck"));
  press_key (fixture, GDK_KEY_Right, 0);
  g_assert_cmpuint (bc_patient_visit_get_slide (fixture->visit), ==, 1);
  press_key (fixture, GDK_KEY_Left, 0);
  g_assert_cmpuint (bc_patient_visit_get_slide (fixture->visit), ==, 0);
}

/* Idle */

static void
wait_seconds (Fixture *fixture, int seconds)
{
  fixture->now += (gint64)seconds * SECOND;
  bc_patient_window_look_at_clock (fixture->window);
  settle ();
}

static void
test_an_idle_screen_warns_and_forgets (Fixture *fixture, gconstpointer unused)
{
  touch (fixture, "shoulder-front:left");
  act (fixture, "patient.text-size", NULL);
  wait_seconds (fixture, 119);
  g_assert_false (bc_patient_window_is_warning (fixture->window));
  wait_seconds (fixture, 1);
  g_assert_true (bc_patient_window_is_warning (fixture->window));
  g_assert_true (shows (fixture, "Are you still there?"));
  g_assert_true (shows (fixture, "20 seconds"));
  wait_seconds (fixture, 19);
  g_assert_true (shows (fixture, "1 second."));
  g_assert_false (bc_patient_visit_is_pristine (fixture->visit));
  wait_seconds (fixture, 1);
  g_assert_false (bc_patient_window_is_warning (fixture->window));
  g_assert_true (bc_patient_visit_is_pristine (fixture->visit));
  g_assert_true (shows (fixture, "Where does it hurt?"));
  g_assert_true (shows (fixture, "Larger text"));
}

static void
test_any_touch_stops_the_warning_and_does_nothing_else (Fixture *fixture, gconstpointer unused)
{
  touch (fixture, "shoulder-front:left");
  wait_seconds (fixture, 125);
  g_assert_true (bc_patient_window_is_warning (fixture->window));
  g_assert_true (press_key (fixture, GDK_KEY_Escape, 0));
  g_assert_false (bc_patient_window_is_warning (fixture->window));
  g_assert_cmpint (bc_patient_visit_get_page (fixture->visit), ==, BC_PATIENT_CHECK);
  wait_seconds (fixture, 119);
  g_assert_false (bc_patient_window_is_warning (fixture->window));
}

static void
test_the_gallery_runs_while_nobody_is_there (Fixture *fixture, gconstpointer unused)
{
  wait_seconds (fixture, 29);
  g_assert_false (bc_patient_window_shows_gallery (fixture->window));
  wait_seconds (fixture, 1);
  g_assert_true (bc_patient_window_shows_gallery (fixture->window));
  g_assert_true (shows (fixture, "Touch the screen to begin"));
  for (guint i = 0; i < 20; i++)
    wait_seconds (fixture, 13);
  g_assert_true (bc_patient_window_shows_gallery (fixture->window));
  press_key (fixture, GDK_KEY_space, 0);
  g_assert_false (bc_patient_window_shows_gallery (fixture->window));
  g_assert_true (bc_patient_visit_is_pristine (fixture->visit));
}

static void
test_limits_come_from_the_preferences (Fixture *fixture, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  bc_settings_set_int (fixture->settings, "patient-idle-seconds", 30);
  bc_settings_set_int (fixture->settings, "patient-warning-seconds", 10);
  open_window (fixture, BC_PATIENT_ALONE);
  fixture->destroyed = FALSE;
  touch (fixture, "shoulder-front:left");
  wait_seconds (fixture, 30);
  g_assert_true (shows (fixture, "10 seconds"));
  wait_seconds (fixture, 10);
  g_assert_true (bc_patient_visit_is_pristine (fixture->visit));
}

static void
test_beside_the_clinician_nothing_is_reset (Fixture *fixture, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  open_window (fixture, BC_PATIENT_PRESENTED);
  fixture->destroyed = FALSE;
  touch (fixture, "shoulder-front:left");
  wait_seconds (fixture, 4000);
  g_assert_false (bc_patient_visit_is_pristine (fixture->visit));
  g_assert_false (shows (fixture, "Nederlands"));
}

/* Language */

static void
test_a_language_is_chosen_and_forgotten (Fixture *fixture, gconstpointer unused)
{
  g_assert_true (shows (fixture, "Nederlands"));
  act (fixture, "patient.language", g_variant_new_string ("nl"));
  touch (fixture, "shoulder-front:left");
  wait_seconds (fixture, 140);
  g_assert_true (bc_patient_visit_is_pristine (fixture->visit));
  g_assert_true (shows (fixture, "Where does it hurt?"));
  act (fixture, "patient.language", g_variant_new_string ("no-such-language"));
  g_assert_true (shows (fixture, "Where does it hurt?"));
}

/* The page mirrors, the body never does: left and right are the patient's. */
static void
test_right_to_left_mirrors_the_page_and_not_the_figure (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *figure = NULL, *page;
  double left_x = 700, right_x = 300, y = 1000;
  graphene_point_t words, body;

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  open_window (fixture, BC_PATIENT_PRESENTED);
  fixture->destroyed = FALSE;
  walk (GTK_WIDGET (fixture->window), find_figure, &figure);
  wait_until (fixture, is_laid_out, "the page to be laid out");
  bc_patient_figure_body_to_widget (BC_PATIENT_FIGURE (figure), &left_x, &y);
  bc_patient_figure_body_to_widget (BC_PATIENT_FIGURE (figure), &right_x, &y);
  g_assert_cmpfloat (right_x, <, left_x);
  page = gtk_widget_get_parent (gtk_widget_get_parent (figure));
  g_assert_true (gtk_widget_compute_point (gtk_widget_get_first_child (page), page, &GRAPHENE_POINT_INIT (0, 0), &words));
  g_assert_true (gtk_widget_compute_point (figure, page, &GRAPHENE_POINT_INIT (0, 0), &body));
  g_assert_cmpfloat (body.x, <, words.x);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* Lock */

static void
test_a_locked_screen_has_no_way_out (Fixture *fixture, gconstpointer unused)
{
  static const struct
  {
    guint key;
    GdkModifierType state;
  } keys[] = {
    { GDK_KEY_q, GDK_CONTROL_MASK },
    { GDK_KEY_w, GDK_CONTROL_MASK },
    { GDK_KEY_F4, GDK_ALT_MASK },
    { GDK_KEY_I, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { GDK_KEY_D, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { GDK_KEY_F10, 0 },
    { GDK_KEY_Menu, 0 },
    { GDK_KEY_p, GDK_CONTROL_MASK },
    { GDK_KEY_Escape, 0 },
    { GDK_KEY_Tab, GDK_ALT_MASK },
  };

  g_assert_true (bc_patient_window_is_locked (fixture->window));
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_true (press_key (fixture, keys[i].key, keys[i].state));
  act (fixture, "patient.leave", NULL);
  gtk_window_close (GTK_WINDOW (fixture->window));
  settle ();
  g_assert_false (fixture->destroyed);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
}

static void
type (Fixture *fixture, const char *digits)
{
  for (; *digits != '\0'; digits++)
    press_key (fixture, (guint)*digits, 0);
}

static gboolean
asks_for_digits (Fixture *fixture)
{
  return shows (fixture, "For the clinic’s staff");
}

static gboolean
is_destroyed (Fixture *fixture)
{
  return fixture->destroyed;
}

static void
test_the_clinicians_digits_open_the_lock (Fixture *fixture, gconstpointer unused)
{
  press_key (fixture, GDK_KEY_F11, 0);
  wait_until (fixture, asks_for_digits, "the pad after a long press");
  type (fixture, "1111");
  type (fixture, "2222");
  g_assert_true (asks_for_digits (fixture));
  type (fixture, "3333");
  g_assert_false (asks_for_digits (fixture));
  g_assert_false (fixture->destroyed);
  press_key (fixture, GDK_KEY_F11, 0);
  wait_until (fixture, asks_for_digits, "the pad after a long press");
  type (fixture, "2580");
  wait_until (fixture, is_destroyed, "the screen to close");
}

static void
test_a_pad_that_nobody_uses_goes (Fixture *fixture, gconstpointer unused)
{
  press_key (fixture, GDK_KEY_F11, 0);
  wait_until (fixture, asks_for_digits, "the pad after a long press");
  wait_seconds (fixture, 140);
  g_assert_false (asks_for_digits (fixture));
}

static void
test_an_unlocked_screen_is_left_by_its_keys (Fixture *fixture, gconstpointer unused)
{
  press_key (fixture, GDK_KEY_F11, 0);
  wait_until (fixture, is_destroyed, "the screen to close");
}

/* Following */

/* Two would ask for one place on the bus. */
static GtkApplication *application;

typedef struct
{
  GtkWidget *window;
  BcSession *session;
  BcPatientLink *link;
} Clinic;

static void
open_clinic (Fixture *fixture, Clinic *clinic)
{
  clinic->window = gtk_application_window_new (application);
  gtk_window_set_title (GTK_WINDOW (clinic->window), "Canary Clinic of Mr Zebrafinch");
  clinic->session = bc_session_new (fixture->atlas);
  clinic->link = bc_patient_link_new (GTK_APPLICATION_WINDOW (clinic->window), clinic->session, fixture->figures,
                                      fixture->settings);
  gtk_window_present (GTK_WINDOW (clinic->window));
  settle ();
}

static void
close_clinic (Clinic *clinic)
{
  g_object_unref (clinic->link);
  gtk_window_destroy (GTK_WINDOW (clinic->window));
  settle ();
  g_object_unref (clinic->session);
}

static void
mark (Clinic *clinic, Fixture *fixture, const char *word)
{
  BcPlace place;

  g_assert_true (bc_place_parse (fixture->atlas, word, &place, NULL));
  bc_selection_set_place (bc_session_get_selection (clinic->session), &place);
  /* as the main window does */
  bc_selection_set_muscle (
      bc_session_get_selection (clinic->session),
      ((const BcSuggestion *)g_ptr_array_index (bc_session_get_ranking (clinic->session)->suggestions, 0))->muscle,
      BC_BODY_LEFT);
  settle ();
}

static BcPatientVisit *
visit_of (Clinic *clinic)
{
  return bc_patient_window_get_visit (BC_PATIENT_WINDOW (bc_patient_link_get_screen (clinic->link)));
}

static void
test_the_second_screen_follows_and_freezes (Fixture *fixture, gconstpointer unused)
{
  Clinic clinic = { 0 };
  guint n;

  open_clinic (fixture, &clinic);
  g_action_group_activate_action (G_ACTION_GROUP (clinic.window), "patient-beside", NULL);
  settle ();
  g_assert_nonnull (bc_patient_link_get_screen (clinic.link));
  mark (&clinic, fixture, "calf-upper:left");
  g_assert_cmpint (bc_patient_visit_get_page (visit_of (&clinic)), ==, BC_PATIENT_CHECK);
  bc_selection_set_muscle (bc_session_get_selection (clinic.session), bc_atlas_find_muscle (fixture->atlas, "soleus"),
                           BC_BODY_RIGHT);
  g_assert_cmpint (bc_patient_visit_get_page (visit_of (&clinic)), ==, BC_PATIENT_MUSCLE);

  g_action_group_change_action_state (G_ACTION_GROUP (clinic.window), "patient-follow", g_variant_new_boolean (FALSE));
  mark (&clinic, fixture, "temple:left");
  g_assert_cmpint (bc_patient_visit_get_page (visit_of (&clinic)), ==, BC_PATIENT_MUSCLE);
  g_action_group_activate_action (G_ACTION_GROUP (clinic.window), "patient-send", NULL);
  g_assert_cmpint (bc_patient_visit_get_page (visit_of (&clinic)), ==, BC_PATIENT_CHECK);
  g_action_group_activate_action (G_ACTION_GROUP (clinic.window), "patient-send", NULL);
  g_assert_cmpint (bc_patient_visit_get_page (visit_of (&clinic)), ==, BC_PATIENT_MUSCLE);

  bc_selection_clear (bc_session_get_selection (clinic.session));
  g_action_group_change_action_state (G_ACTION_GROUP (clinic.window), "patient-follow", g_variant_new_boolean (TRUE));
  mark (&clinic, fixture, "jaw:left");
  bc_selection_get_places (bc_session_get_selection (bc_patient_visit_get_session (visit_of (&clinic))), &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (gtk_window_get_title (bc_patient_link_get_screen (clinic.link)), ==, "Body Chart");
  close_clinic (&clinic);
}

static void
test_presenting_opens_and_closes (Fixture *fixture, gconstpointer unused)
{
  Clinic clinic = { 0 };

  open_clinic (fixture, &clinic);
  g_action_group_activate_action (G_ACTION_GROUP (clinic.window), "present", NULL);
  settle ();
  g_assert_nonnull (bc_patient_link_get_screen (clinic.link));
  g_action_group_activate_action (G_ACTION_GROUP (clinic.window), "present", NULL);
  settle ();
  g_assert_null (bc_patient_link_get_screen (clinic.link));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (clinic.window), "patient-send"));
  close_clinic (&clinic);
}

/* Colours of ui/patient.css: seven to one, so that an old eye reads them across a room. */
static void
test_colours_have_contrast (void)
{
  static const char *const pairs[][2] = {
    { "#2b2b2b", "#fbf8f4" }, { "#2b2b2b", "#ffffff" }, { "#2b2b2b", "#f2ece4" }, { "#ffffff", "#1b4b8f" },
    { "#12305c", "#dbe8f6" }, { "#6b3508", "#fdf1e3" }, { "#2b2b2b", "#fdf1e3" },
  };
  g_autoptr (GBytes) css = g_resources_lookup_data ("/io/github/bodychart/BodyChart/patient.css", 0, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      BcColour ink, ground;
      g_assert_true (bc_colour_parse (pairs[i][0], &ink) && bc_colour_parse (pairs[i][1], &ground));
      g_assert_nonnull (strstr (g_bytes_get_data (css, NULL), pairs[i][0]));
      g_assert_nonnull (strstr (g_bytes_get_data (css, NULL), pairs[i][1]));
      g_assert_cmpfloat (bc_colour_contrast (&ink, &ground), >=, 7.0);
    }
}

/* The animation, as numbers */
static void
test_pain_spreads_from_nothing_to_all (void)
{
  double progress, pulse, last = 0;
  gboolean over;

  bc_patient_pattern_get_state (0, TRUE, &progress, &pulse, &over);
  g_assert_cmpfloat (progress, ==, 0);
  g_assert_false (over);
  for (gint64 t = 0; t < 6 * SECOND; t += SECOND / 30)
    {
      bc_patient_pattern_get_state (t, TRUE, &progress, &pulse, &over);
      g_assert_cmpfloat (progress, >=, last);
      g_assert_true (pulse >= 0 && pulse <= 1);
      last = progress;
    }
  g_assert_cmpfloat (progress, ==, 1);
  g_assert_true (over);
}

static void
test_without_motion_three_pictures_follow (void)
{
  double progress, pulse, seen[3];
  gboolean over;
  guint n = 0;

  for (gint64 t = 0; t < 10 * SECOND; t += SECOND / 10)
    {
      bc_patient_pattern_get_state (t, FALSE, &progress, &pulse, &over);
      if (n == 0 || seen[n - 1] != progress)
        {
          g_assert_cmpuint (n, <, 3);
          seen[n++] = progress;
        }
    }
  g_assert_cmpuint (n, ==, 3);
  g_assert_true (over);
}

/* Random hands: fatal warnings are on, so anything that GTK dislikes ends the test. */

/* The sanitizers keep what is freed and find leaks themselves: there, memory says nothing and a hand takes longer. */
#if defined __SANITIZE_ADDRESS__
#define DEFAULT_EVENTS 120
#define MEASURES_MEMORY FALSE
#else
#define DEFAULT_EVENTS 400
#define MEASURES_MEMORY TRUE
#endif
#define RANDOM_WIDTH 960
#define RANDOM_HEIGHT 540
#define RESET_EVERY 250
#define LEAST_LINES 3

static glong
get_memory_pages (void)
{
  g_autofree char *text = NULL;
  glong pages = 0;

  if (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL))
    sscanf (text, "%*d %ld", &pages);
  return pages;
}

static guint
count_files (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc/self/fd", 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
collect_buttons (GtkWidget *widget, gpointer buttons)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_is_sensitive (widget))
    g_ptr_array_add (buttons, widget);
  if (BC_IS_PATIENT_REGION (widget) && g_test_rand_int_range (0, 40) == 0)
    g_ptr_array_add (buttons, widget);
}

static void
press_any_button (Fixture *fixture)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();
  GtkWidget *button;

  walk (GTK_WIDGET (fixture->window), collect_buttons, buttons);
  if (buttons->len == 0)
    return;
  button = g_ptr_array_index (buttons, g_test_rand_int_range (0, (int)buttons->len));
  if (GTK_IS_BUTTON (button))
    g_signal_emit_by_name (button, "clicked");
  else
    gtk_widget_activate_action (button, "region.press", NULL);
}

static void
press_any_key (Fixture *fixture)
{
  static const guint keys[] = { GDK_KEY_Escape, GDK_KEY_Home,  GDK_KEY_F1,     GDK_KEY_F10,   GDK_KEY_Page_Down,
                                GDK_KEY_Left,   GDK_KEY_Right, GDK_KEY_Return, GDK_KEY_space, GDK_KEY_5,
                                GDK_KEY_q,      GDK_KEY_F4,    GDK_KEY_I,      GDK_KEY_z };
  static const GdkModifierType states[] = {
    0, 0, 0, GDK_CONTROL_MASK, GDK_ALT_MASK, GDK_CONTROL_MASK | GDK_SHIFT_MASK
  };

  press_key (fixture, keys[g_test_rand_int_range (0, G_N_ELEMENTS (keys))],
             states[g_test_rand_int_range (0, G_N_ELEMENTS (states))]);
}

static void
do_anything (Fixture *fixture, guint step)
{
  fixture->now += g_test_rand_int_range (0, 3) * SECOND;
  if (g_test_rand_int_range (0, 10) < 4)
    press_any_button (fixture);
  else
    press_any_key (fixture);
  if (step % RESET_EVERY == 0)
    {
      wait_seconds (fixture, 130);
      wait_seconds (fixture, 20);
    }
  settle ();
  g_assert_false (fixture->destroyed);
}

static void
test_random_hands_find_no_way_out (Fixture *fixture, gconstpointer unused)
{
  const char *wanted = g_getenv ("BODYCHART_RANDOM_EVENTS");
  guint n = wanted != NULL ? (guint)atoi (wanted) : DEFAULT_EVENTS, warm_up = n / 4;
  glong pages = 0;
  guint files = 0;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), RANDOM_WIDTH, RANDOM_HEIGHT);
  for (guint i = 1; i <= n; i++)
    {
      do_anything (fixture, i);
      if (i == warm_up)
        {
          pages = get_memory_pages ();
          files = count_files ();
        }
    }
  g_test_message ("%u events; memory grew by %ld pages of 4 KiB, files by %d", n - warm_up, get_memory_pages () - pages,
                  (int)count_files () - (int)files);
  if (MEASURES_MEMORY)
    g_assert_cmpint ((get_memory_pages () - pages) * 4, <, 10 * 1024 + (glong)n / 2);
  g_assert_cmpuint (count_files (), <=, files + LEAST_LINES);
  wait_seconds (fixture, 300);
  wait_seconds (fixture, 300);
  g_assert_true (bc_patient_visit_is_pristine (fixture->visit));
}

/* Canary: what somebody types or copies is nowhere afterwards. */

#define CANARY "Zebrafinch"

static void
clipboard_read_cb (GObject *source, GAsyncResult *result, gpointer text)
{
  *(char **)text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  if (*(char **)text == NULL)
    *(char **)text = g_strdup ("");
}

static char *
read_clipboard (Fixture *fixture)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), NULL, clipboard_read_cb,
                                 &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  return text;
}

static gboolean
holds (const char *bytes, gsize size, const char *word)
{
  for (gsize i = 0, length = strlen (word); i + length <= size; i++)
    if (memcmp (bytes + i, word, length) == 0)
      return TRUE;
  return FALSE;
}

static void
look_for_canary (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL), *text = NULL;
      gsize size;
      g_assert_null (strstr (name, CANARY));
      if (g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        continue;
      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        look_for_canary (path);
      else if (g_file_test (path, G_FILE_TEST_IS_REGULAR) && g_file_get_contents (path, &text, &size, NULL))
        g_assert_false (holds (text, size, CANARY));
    }
}

static void
test_a_canary_is_found_nowhere (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *copied = NULL, *text = NULL;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), CANARY);
  touch (fixture, "shoulder-front:left");
  for (const char *letter = CANARY; *letter != '\0'; letter++)
    press_key (fixture, (guint)*letter, 0);
  text = get_text (fixture);
  g_assert_null (strstr (text, CANARY));
  wait_seconds (fixture, 120);
  wait_seconds (fixture, 20);
  copied = read_clipboard (fixture);
  g_assert_cmpstr (copied, ==, "");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Body Chart");
  look_for_canary (g_get_home_dir ());
  look_for_canary (g_get_user_state_dir ());
  look_for_canary (g_get_user_runtime_dir ());
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
#define ADD_LOCKED(path, func) g_test_add (path, Fixture, NULL, set_up_locked, func, tear_down)

int
main (int argc, char **argv)
{
  g_autofree char *folder = bc_folders_find_locale ();

  g_unsetenv ("LANGUAGE");
  bc_text_init (folder);
  bc_xml_init ();
  gtk_test_init (&argc, &argv, NULL);
  application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  ADD ("/patient/text-and-targets-are-large-on-every-page", test_text_and_targets_are_large_on_every_page);
  ADD ("/patient/every-region-can-be-touched", test_every_region_can_be_touched);
  ADD ("/patient/a-touch-beside-the-body-goes-to-the-nearest", test_a_touch_beside_the_body_goes_to_the_nearest);
  ADD ("/patient/clinicians-words-stay-out", test_clinicians_words_stay_out);
  ADD ("/patient/signs-stand-before-muscles-and-stay-at-hand", test_signs_stand_before_muscles_and_stay_at_hand);
  ADD ("/patient/every-story-can-be-read-to-its-end", test_every_story_can_be_read_to_its_end);
  ADD ("/patient/the-walk-works-by-keys", test_the_walk_works_by_keys);
  ADD ("/patient/an-idle-screen-warns-and-forgets", test_an_idle_screen_warns_and_forgets);
  ADD ("/patient/any-touch-stops-the-warning-and-does-nothing-else",
       test_any_touch_stops_the_warning_and_does_nothing_else);
  ADD ("/patient/the-gallery-runs-while-nobody-is-there", test_the_gallery_runs_while_nobody_is_there);
  ADD ("/patient/limits-come-from-the-preferences", test_limits_come_from_the_preferences);
  ADD ("/patient/beside-the-clinician-nothing-is-reset", test_beside_the_clinician_nothing_is_reset);
  ADD ("/patient/a-language-is-chosen-and-forgotten", test_a_language_is_chosen_and_forgotten);
  ADD ("/patient/right-to-left-mirrors-the-page-and-not-the-figure", test_right_to_left_mirrors_the_page_and_not_the_figure);
  ADD_LOCKED ("/patient/a-locked-screen-has-no-way-out", test_a_locked_screen_has_no_way_out);
  ADD_LOCKED ("/patient/the-clinicians-digits-open-the-lock", test_the_clinicians_digits_open_the_lock);
  ADD_LOCKED ("/patient/a-pad-that-nobody-uses-goes", test_a_pad_that_nobody_uses_goes);
  ADD ("/patient/an-unlocked-screen-is-left-by-its-keys", test_an_unlocked_screen_is_left_by_its_keys);
  ADD ("/patient/the-second-screen-follows-and-freezes", test_the_second_screen_follows_and_freezes);
  ADD ("/patient/presenting-opens-and-closes", test_presenting_opens_and_closes);
  ADD ("/patient/a-canary-is-found-nowhere", test_a_canary_is_found_nowhere);
  g_test_add_func ("/patient/colours-have-contrast", test_colours_have_contrast);
  g_test_add_func ("/patient/pain-spreads-from-nothing-to-all", test_pain_spreads_from_nothing_to_all);
  g_test_add_func ("/patient/without-motion-three-pictures-follow", test_without_motion_three_pictures_follow);
  ADD_LOCKED ("/patient/random-hands-find-no-way-out", test_random_hands_find_no_way_out);
  return g_test_run ();
}
