/* The pages of the patient screen: what stands on them, how large, and for whom. Everything that is on it is walked
   through.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "bc-hit-map.h"
#include "bc-patient-figure.h"
#include "bc-patient-pattern.h"
#include "bc-named-region.h"
#include "bc-patient-room.h"
#include "bc-style.h"
#include "patient-fixture.h"

/* Rounding of a font's size to whole pixels. */
#define SIZE_SLACK 1

/* Sizes: see bc-patient-room.h */

typedef struct
{
  PatientFixture *fixture;
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
check_page (PatientFixture *fixture, const char *page)
{
  Sizes sizes = { fixture, page };

  patient_wait_until (fixture, patient_is_laid_out, "the page to be laid out");
  patient_walk (GTK_WIDGET (fixture->window), check_sizes, &sizes);
}

static void
test_text_and_targets_are_large_on_every_page (PatientFixture *fixture, gconstpointer data)
{
  check_page (fixture, "start");
  patient_touch (fixture, "heel-back:left");
  patient_act (fixture, "patient.close-up", g_variant_new_string ("foot-sole"));
  check_page (fixture, "close-up");
  patient_touch (fixture, "shoulder-front:left");
  check_page (fixture, "check");
  patient_act (fixture, "patient.go-on", NULL);
  check_page (fixture, "answers");
  patient_act (fixture, "patient.muscle", g_variant_new_uint32 (0));
  check_page (fixture, "muscle");
  patient_act (fixture, "patient.help", NULL);
  check_page (fixture, "help");
  patient_act (fixture, "patient.stories", NULL);
  check_page (fixture, "library");
  patient_act (fixture, "patient.story", g_variant_new_string ("neck"));
  check_page (fixture, "story");
  g_assert_cmpfloat (bc_patient_window_get_unit (fixture->window), >=, BC_PATIENT_TEXT_SIZE);
}

/* A finger that comes down up to half a target beside a region's middle hits it, or a neighbour that is nearer. */
static void
test_every_region_can_be_touched (PatientFixture *fixture, gconstpointer data)
{
  GtkWidget *figure = NULL;
  g_autoptr (BcHitMap) map = NULL;
  guint n;
  const BcHitSpot *spots;

  patient_walk (GTK_WIDGET (fixture->window), patient_find_figure, &figure);
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
test_a_touch_beside_the_body_goes_to_the_nearest (PatientFixture *fixture, gconstpointer data)
{
  GtkWidget *figure = NULL;
  double x = 500, y = 100;

  patient_walk (GTK_WIDGET (fixture->window), patient_find_figure, &figure);
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
check_lines (PatientFixture *fixture, GHashTable *forbidden, const char *page)
{
  g_autofree char *text = patient_get_text (fixture);
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
test_clinicians_words_stay_out (PatientFixture *fixture, gconstpointer data)
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
      patient_touch (fixture, places[i]);
      check_lines (fixture, forbidden, places[i]);
      bc_patient_visit_go (fixture->visit, BC_PATIENT_ANSWERS);
      patient_settle ();
      check_lines (fixture, forbidden, places[i]);
      patient_act (fixture, "patient.muscle", g_variant_new_uint32 (0));
      check_lines (fixture, forbidden, places[i]);
    }
}

static void
test_signs_stand_before_muscles_and_stay_at_hand (PatientFixture *fixture, gconstpointer data)
{
  patient_touch (fixture, "shoulder-front:left");
  g_assert_true (patient_shows (fixture, "First, a quick check"));
  g_assert_true (patient_shows (fixture, "Get help at once"));
  g_assert_false (patient_shows (fixture, "Muscles that often send pain here"));
  patient_act (fixture, "patient.go-on", NULL);
  g_assert_true (patient_shows (fixture, "Muscles that often send pain here"));
  g_assert_true (patient_shows (fixture, "Pain here can also come from"));
  g_assert_true (patient_shows (fixture, "When to get help"));
  patient_act (fixture, "patient.help", NULL);
  g_assert_true (patient_shows (fixture, "Get help at once"));
}

static void
test_every_story_can_be_read_to_its_end (PatientFixture *fixture, gconstpointer data)
{
  GPtrArray *stories = bc_stories_get_all (bc_patient_visit_get_stories (fixture->visit));

  for (guint i = 0; i < stories->len; i++)
    {
      const BcStory *story = g_ptr_array_index (stories, i);
      patient_act (fixture, "patient.stories", NULL);
      g_assert_true (patient_shows (fixture, story->title));
      patient_act (fixture, "patient.story", g_variant_new_string (story->id));
      for (guint j = 0; j < story->slides->len; j++)
        {
          g_assert_true (patient_shows (fixture, ((const BcSlide *)g_ptr_array_index (story->slides, j))->caption));
          patient_act (fixture, "patient.next", NULL);
        }
    }
}

/* The way by keys alone: from a region to the muscle and back to the start. */
static void
test_the_walk_works_by_keys (PatientFixture *fixture, gconstpointer data)
{
  GtkWidget *figure = NULL;

  patient_walk (GTK_WIDGET (fixture->window), patient_find_figure, &figure);
  g_assert_true (gtk_widget_child_focus (figure, GTK_DIR_TAB_FORWARD));
  g_assert_true (BC_IS_NAMED_REGION (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
  g_assert_true (gtk_widget_child_focus (figure, GTK_DIR_DOWN));
  gtk_widget_activate_action (gtk_window_get_focus (GTK_WINDOW (fixture->window)), "region.press", NULL);
  patient_settle ();
  g_assert_cmpint (bc_patient_visit_get_page (fixture->visit), !=, BC_PATIENT_START);
  patient_press_key (fixture, GDK_KEY_Escape, 0);
  g_assert_cmpint (bc_patient_visit_get_page (fixture->visit), ==, BC_PATIENT_START);
  patient_press_key (fixture, GDK_KEY_F1, 0);
  g_assert_cmpint (bc_patient_visit_get_page (fixture->visit), ==, BC_PATIENT_HELP);
  patient_press_key (fixture, GDK_KEY_Home, 0);
  g_assert_cmpint (bc_patient_visit_get_page (fixture->visit), ==, BC_PATIENT_START);
  patient_act (fixture, "patient.story", g_variant_new_string ("neck"));
  patient_press_key (fixture, GDK_KEY_Right, 0);
  g_assert_cmpuint (bc_patient_visit_get_slide (fixture->visit), ==, 1);
  patient_press_key (fixture, GDK_KEY_Left, 0);
  g_assert_cmpuint (bc_patient_visit_get_slide (fixture->visit), ==, 0);
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

static void
find_pattern (GtkWidget *widget, gpointer pattern)
{
  if (BC_IS_PATIENT_PATTERN (widget))
    *(GtkWidget **)pattern = widget;
}

static gboolean
is_still (PatientFixture *fixture)
{
  GtkWidget *pattern = NULL;

  patient_walk (GTK_WIDGET (fixture->window), find_pattern, &pattern);
  return pattern != NULL && bc_patient_pattern_is_still (BC_PATIENT_PATTERN (pattern));
}

static gboolean
is_on_muscle (PatientFixture *fixture)
{
  return patient_shows (fixture, "Show again");
}

static void
test_the_spread_is_shown_comes_to_rest_and_is_shown_again (PatientFixture *fixture, gconstpointer data)
{
  patient_animate (TRUE);
  patient_touch (fixture, "shoulder-front:left");
  bc_patient_visit_go (fixture->visit, BC_PATIENT_ANSWERS);
  patient_settle ();
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "patient.muscle", "u", 0);
  patient_wait_until (fixture, is_on_muscle, "the muscle");
  g_assert_false (is_still (fixture));
  patient_wait_until (fixture, is_still, "the pain to have spread");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "patient.replay", NULL);
  g_assert_false (is_still (fixture));
  patient_animate (FALSE);
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
read_clipboard (PatientFixture *fixture)
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
test_a_canary_is_found_nowhere (PatientFixture *fixture, gconstpointer data)
{
  g_autofree char *copied = NULL, *text = NULL;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), CANARY);
  patient_touch (fixture, "shoulder-front:left");
  for (const char *letter = CANARY; *letter != '\0'; letter++)
    patient_press_key (fixture, (guint)*letter, 0);
  text = patient_get_text (fixture);
  g_assert_null (strstr (text, CANARY));
  patient_wait_seconds (fixture, 120);
  patient_wait_seconds (fixture, 20);
  copied = read_clipboard (fixture);
  g_assert_cmpstr (copied, ==, "");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Body Chart");
  look_for_canary (g_get_home_dir ());
  look_for_canary (g_get_user_state_dir ());
  look_for_canary (g_get_user_runtime_dir ());
}

#define ADD(path, func) g_test_add (path, PatientFixture, data, patient_set_up, func, patient_tear_down)

int
main (int argc, char **argv)
{
  PatientData *data = patient_data_load (&argc, &argv);

  ADD ("/patient/text-and-targets-are-large-on-every-page", test_text_and_targets_are_large_on_every_page);
  ADD ("/patient/every-region-can-be-touched", test_every_region_can_be_touched);
  ADD ("/patient/a-touch-beside-the-body-goes-to-the-nearest", test_a_touch_beside_the_body_goes_to_the_nearest);
  ADD ("/patient/clinicians-words-stay-out", test_clinicians_words_stay_out);
  ADD ("/patient/signs-stand-before-muscles-and-stay-at-hand", test_signs_stand_before_muscles_and_stay_at_hand);
  ADD ("/patient/every-story-can-be-read-to-its-end", test_every_story_can_be_read_to_its_end);
  ADD ("/patient/the-walk-works-by-keys", test_the_walk_works_by_keys);
  g_test_add_func ("/patient/colours-have-contrast", test_colours_have_contrast);
  g_test_add_func ("/patient/pain-spreads-from-nothing-to-all", test_pain_spreads_from_nothing_to_all);
  g_test_add_func ("/patient/without-motion-three-pictures-follow", test_without_motion_three_pictures_follow);
  ADD ("/patient/the-spread-is-shown-comes-to-rest-and-is-shown-again",
       test_the_spread_is_shown_comes_to_rest_and_is_shown_again);
  ADD ("/patient/a-canary-is-found-nowhere", test_a_canary_is_found_nowhere);
  return patient_data_run (data);
}
