/* Printing on the patient screen. The pages go the way of paper, through a print job of GTK, to its printer that writes a
   file. The visitor's taps are a pointer's on the display.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "bc-hit-map.h"
#include "bc-named-region.h"
#include "bc-patient-figure.h"
#include "patient-fixture.h"

#define HAND "xdotool"
#define MOST_TABS 40
/* What pdftotext writes after each page. */
#define PAGE_END '\f'

typedef struct
{
  PatientFixture screen; /* first: the fixture's functions take it */
  char *folder;
  char *paper; /* the file in place of paper */
} Visit;

static BcPatientPrinting *
printing_of (PatientFixture *fixture)
{
  return bc_patient_window_get_printing (fixture->window);
}

static void
set_up_with (Visit *visit, gconstpointer data, gboolean allowed)
{
  g_autoptr (GError) error = NULL;

  patient_set_up_closed (&visit->screen, data);
  visit->folder = g_dir_make_tmp ("paper-XXXXXX", &error);
  g_assert_no_error (error);
  visit->paper = g_build_filename (visit->folder, "paper.pdf", NULL);
  bc_settings_set_boolean (visit->screen.settings, "patient-printing", allowed);
  patient_open (&visit->screen, BC_PATIENT_ALONE);
  bc_patient_printer_set_file (bc_patient_printing_get_printer (printing_of (&visit->screen)), visit->paper);
}

static void
set_up (Visit *visit, gconstpointer data)
{
  set_up_with (visit, data, TRUE);
}

static void
set_up_without (Visit *visit, gconstpointer data)
{
  set_up_with (visit, data, FALSE);
}

static void
tear_down (Visit *visit, gconstpointer data)
{
  patient_tear_down (&visit->screen, data);
  g_remove (visit->paper);
  g_assert_cmpint (g_rmdir (visit->folder), ==, 0); /* nothing else was left there */
  g_free (visit->paper);
  g_free (visit->folder);
}

static gboolean
has_printed (PatientFixture *fixture)
{
  return !bc_patient_printing_is_busy (printing_of (fixture));
}

static void
go_to_muscle (PatientFixture *fixture)
{
  patient_touch (fixture, "shoulder-front:left");
  bc_patient_visit_go (fixture->visit, BC_PATIENT_ANSWERS);
  patient_act (fixture, "patient.muscle", g_variant_new_uint32 (0));
}

static void
print (PatientFixture *fixture)
{
  patient_act (fixture, "patient.print", NULL);
  patient_wait_until (fixture, has_printed, "the page to be printed");
  patient_settle ();
}

static char *
read_paper (Visit *visit)
{
  const char *const command[] = { "pdftotext", "-layout", visit->paper, "-", NULL };
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  int status;

  g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return text;
}

/* Titles begin with a capital. */
static gboolean
is_on_paper (const char *paper, const char *words)
{
  g_autofree char *folded_paper = g_utf8_casefold (paper, -1), *folded_words = g_utf8_casefold (words, -1);

  return strstr (folded_paper, folded_words) != NULL;
}

/* A visitor's hand */

static void
spawned_cb (GObject *process, GAsyncResult *result, gpointer done)
{
  g_assert_true (g_subprocess_wait_check_finish (G_SUBPROCESS (process), result, NULL));
  *(gboolean *)done = TRUE;
}

/* Waits until the hand has done what xdotool was told. */
static void
use_hand (const char *const *command)
{
  g_autoptr (GSubprocess) hand = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done = FALSE;

  hand = g_subprocess_newv (command, G_SUBPROCESS_FLAGS_NONE, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check_async (hand, NULL, spawned_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static void
tap_at (PatientFixture *fixture, GtkWidget *widget, double x, double y)
{
  g_autofree char *x_word = NULL, *y_word = NULL;
  graphene_point_t point;

  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (fixture->window),
                                           &GRAPHENE_POINT_INIT ((float)x, (float)y), &point));
  x_word = g_strdup_printf ("%d", (int)point.x);
  y_word = g_strdup_printf ("%d", (int)point.y);
  use_hand ((const char *const[]){ HAND, "mousemove", x_word, y_word, "click", "1", NULL });
}

static void
press (const char *key)
{
  use_hand ((const char *const[]){ HAND, "key", key, NULL });
  patient_settle ();
}

typedef struct
{
  const char *label;
  GtkWidget *found;
} Search;

static void
find_button (GtkWidget *widget, gpointer search)
{
  GtkWidget *child = GTK_IS_BUTTON (widget) ? gtk_button_get_child (GTK_BUTTON (widget)) : NULL;

  if (GTK_IS_LABEL (child) && g_str_equal (gtk_label_get_text (GTK_LABEL (child)), ((Search *)search)->label))
    ((Search *)search)->found = widget;
}

static void
tap_button (PatientFixture *fixture, const char *label)
{
  Search search = { label, NULL };

  patient_wait_until (fixture, patient_is_laid_out, "the page to be laid out");
  patient_walk (GTK_WIDGET (fixture->window), find_button, &search);
  if (search.found == NULL)
    g_error ("no button “%s” can be seen", label);
  tap_at (fixture, search.found, gtk_widget_get_width (search.found) / 2.0, gtk_widget_get_height (search.found) / 2.0);
}

static void
find_card (GtkWidget *widget, gpointer card)
{
  if (*(GtkWidget **)card == NULL && GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "card"))
    *(GtkWidget **)card = widget;
}

static gboolean
is_on_check (PatientFixture *fixture)
{
  return bc_patient_visit_get_page (fixture->visit) == BC_PATIENT_CHECK && patient_shows (fixture, "None of these");
}

static gboolean
is_on_answers (PatientFixture *fixture)
{
  return bc_patient_visit_get_page (fixture->visit) == BC_PATIENT_ANSWERS &&
         patient_shows (fixture, "Muscles that often send pain here");
}

static gboolean
is_on_muscle (PatientFixture *fixture)
{
  return bc_patient_visit_get_page (fixture->visit) == BC_PATIENT_MUSCLE && patient_shows (fixture, "Print this page");
}

static gboolean
says_that_it_prints (PatientFixture *fixture)
{
  return patient_shows (fixture, "Your page is being printed");
}

static gboolean
says_nothing (PatientFixture *fixture)
{
  return !says_that_it_prints (fixture);
}

static void
tap_place (PatientFixture *fixture, const char *word)
{
  GtkWidget *figure = NULL;
  BcPlace place;
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (BcSpot));
  g_autoptr (BcHitMap) map = NULL;
  BcCoordinate centre;

  patient_walk (GTK_WIDGET (fixture->window), patient_find_figure, &figure);
  map = bc_hit_map_new (bc_patient_figure_get_figure (BC_PATIENT_FIGURE (figure)), fixture->atlas, NULL);
  g_assert_true (bc_place_parse (fixture->atlas, word, &place, NULL));
  bc_place_list_spots (&place, spots);
  centre = bc_hit_map_find (map, &g_array_index (spots, BcSpot, 0))->centre;
  bc_patient_figure_body_to_widget (BC_PATIENT_FIGURE (figure), &centre.x, &centre.y);
  tap_at (fixture, figure, centre.x, centre.y);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      n += g_file_test (path, G_FILE_TEST_IS_DIR) ? count_files (path) : 1;
    }
  return n;
}

/* GTK notes the file that its file printer writes; of paper there is no such note. */
static void
remove_note_of_file (void)
{
  g_autofree char *note = g_build_filename (g_get_user_data_dir (), "recently-used.xbel", NULL);

  g_remove (note);
}

static char *
get_muscle_name (PatientFixture *fixture)
{
  BcSelection *selection = bc_session_get_selection (bc_patient_visit_get_session (fixture->visit));

  return g_strdup (bc_selection_get_muscle (selection)->muscle->everyday);
}

static void
test_a_visitor_taps_from_the_start_to_a_printed_page_and_leaves_no_trace (Visit *visit, gconstpointer data)
{
  PatientFixture *fixture = &visit->screen;
  guint n_temporary = count_files (g_get_tmp_dir ()), n_home = count_files (g_get_home_dir ());
  GtkWidget *card = NULL;
  g_autofree char *paper = NULL, *name = NULL, *screen = NULL;

  tap_place (fixture, "shoulder-front:left");
  patient_wait_until (fixture, is_on_check, "the signs");
  tap_button (fixture, "None of these – go on");
  patient_wait_until (fixture, is_on_answers, "the muscles");
  patient_wait_until (fixture, patient_is_laid_out, "the page to be laid out");
  patient_walk (GTK_WIDGET (fixture->window), find_card, &card);
  tap_at (fixture, card, gtk_widget_get_width (card) / 2.0, gtk_widget_get_height (card) / 2.0);
  patient_wait_until (fixture, is_on_muscle, "the muscle");
  name = get_muscle_name (fixture);
  tap_button (fixture, "Print this page");
  patient_wait_until (fixture, says_that_it_prints, "the page to be printed");
  tap_button (fixture, "Close");
  patient_wait_until (fixture, says_nothing, "the words to go");
  paper = read_paper (visit);
  g_assert_true (is_on_paper (paper, name));
  g_assert_nonnull (strstr (paper, "Body Chart"));

  patient_wait_seconds (fixture, 120);
  patient_wait_seconds (fixture, 20);
  g_assert_true (bc_patient_visit_is_pristine (fixture->visit));
  g_assert_cmpuint (bc_patient_printing_get_n_printed (printing_of (fixture)), ==, 0);
  screen = patient_get_text (fixture);
  g_assert_false (is_on_paper (screen, name));
  remove_note_of_file ();
  g_assert_cmpuint (count_files (g_get_tmp_dir ()), ==, n_temporary + 1); /* the paper itself */
  g_assert_cmpuint (count_files (g_get_home_dir ()), ==, n_home);
}

/* By keys alone, as they come from a keyboard. */

typedef gboolean (*FocusTest) (GtkWidget *focus);

static gboolean
is_region (GtkWidget *focus)
{
  return BC_IS_NAMED_REGION (focus);
}

static gboolean
is_go_on (GtkWidget *focus)
{
  return gtk_widget_has_css_class (focus, "suggested");
}

static gboolean
is_card (GtkWidget *focus)
{
  return gtk_widget_has_css_class (focus, "card");
}

static gboolean
is_close (GtkWidget *focus)
{
  return GTK_IS_BUTTON (focus) &&
         g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (focus)), "printing.close") == 0;
}

static void
tab_to (PatientFixture *fixture, FocusTest is_wanted, const char *what)
{
  patient_wait_until (fixture, patient_is_laid_out, "the page to be laid out");
  for (guint i = 0; i < MOST_TABS; i++)
    {
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
      if (focus != NULL && is_wanted (focus))
        return;
      press ("Tab");
    }
  g_error ("no key leads to %s", what);
}

static void
test_a_visitor_gets_to_a_printed_page_by_keys_alone (Visit *visit, gconstpointer data)
{
  PatientFixture *fixture = &visit->screen;
  g_autofree char *paper = NULL, *name = NULL;

  use_hand ((const char *const[]){ HAND, "mousemove", "1", "1", NULL }); /* away from every button */
  tab_to (fixture, is_region, "the body");
  press ("Down");
  press ("Down");
  press ("Return");
  patient_wait_until (fixture, is_on_check, "the signs");
  tab_to (fixture, is_go_on, "the button that goes on");
  press ("Return");
  patient_wait_until (fixture, is_on_answers, "the muscles");
  tab_to (fixture, is_card, "a muscle");
  press ("space");
  patient_wait_until (fixture, is_on_muscle, "the muscle");
  name = get_muscle_name (fixture);
  press ("ctrl+p");
  patient_wait_until (fixture, says_that_it_prints, "the page to be printed");
  tab_to (fixture, is_close, "the button that closes the words");
  press ("Return");
  patient_wait_until (fixture, says_nothing, "the words to go");
  paper = read_paper (visit);
  g_assert_true (is_on_paper (paper, name));
  press ("Home");
  g_assert_true (bc_patient_visit_is_pristine (fixture->visit));
}

static void
test_the_paper_shows_signs_and_purpose_and_no_clinicians_words (Visit *visit, gconstpointer data)
{
  g_autofree char *paper = NULL;

  go_to_muscle (&visit->screen);
  print (&visit->screen);
  paper = read_paper (visit);
  g_assert_nonnull (strstr (paper, "educational"));
  g_assert_nonnull (strstr (paper, "Emergency: call an ambulance"));
  g_assert_null (strstr (paper, "Heart attack")); /* signs and not names of illnesses, as on the screen */
  g_assert_null (strstr (paper, "musculus"));
  g_assert_null (strchr (paper, '%'));
}

static void
test_a_story_is_printed_on_one_page (Visit *visit, gconstpointer data)
{
  PatientFixture *fixture = &visit->screen;
  const BcStory *story = bc_stories_find (bc_patient_visit_get_stories (fixture->visit), "neck");
  g_autofree char *paper = NULL;

  patient_act (fixture, "patient.story", g_variant_new_string ("neck"));
  g_assert_true (patient_shows (fixture, "Print this page"));
  print (fixture);
  paper = read_paper (visit);
  g_assert_true (is_on_paper (paper, story->title));
  g_assert_true (strchr (paper, PAGE_END) == strrchr (paper, PAGE_END));
  g_assert_nonnull (strstr (paper, "educational"));
}

static void
test_a_visitor_gets_as_many_pages_as_the_limit_says (Visit *visit, gconstpointer data)
{
  PatientFixture *fixture = &visit->screen;

  bc_settings_set_int (fixture->settings, "patient-print-limit", 2);
  go_to_muscle (fixture);
  print (fixture);
  g_assert_true (patient_shows (fixture, "You can print 1 more page."));
  print (fixture);
  g_assert_true (patient_shows (fixture, "Please take it from the printer."));
  g_remove (visit->paper);
  print (fixture);
  g_assert_true (patient_shows (fixture, "You have all the pages"));
  g_assert_false (g_file_test (visit->paper, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (bc_patient_printing_get_n_printed (printing_of (fixture)), ==, 2);

  /* Starting again is not another visitor */
  patient_act (fixture, "patient.home", NULL);
  go_to_muscle (fixture);
  print (fixture);
  g_assert_true (patient_shows (fixture, "You have all the pages"));

  patient_wait_seconds (fixture, 120);
  patient_wait_seconds (fixture, 20);
  patient_press_key (fixture, GDK_KEY_Shift_L, 0); /* the next visitor */
  go_to_muscle (fixture);
  print (fixture);
  g_assert_true (says_that_it_prints (fixture));
}

/* Who has printed and gone back to the start is forgotten as well. */
static void
test_a_start_page_after_printing_is_reset_too (Visit *visit, gconstpointer data)
{
  PatientFixture *fixture = &visit->screen;

  go_to_muscle (fixture);
  print (fixture);
  patient_act (fixture, "patient.home", NULL);
  patient_wait_seconds (fixture, 125);
  g_assert_true (bc_patient_window_is_warning (fixture->window));
  patient_wait_seconds (fixture, 20);
  g_assert_cmpuint (bc_patient_printing_get_n_printed (printing_of (fixture)), ==, 0);
}

static void
test_beside_the_clinician_there_is_no_limit (Visit *visit, gconstpointer data)
{
  PatientFixture *fixture = &visit->screen;

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  bc_settings_set_int (fixture->settings, "patient-print-limit", 1);
  patient_open (fixture, BC_PATIENT_PRESENTED);
  bc_patient_printer_set_file (bc_patient_printing_get_printer (printing_of (fixture)), visit->paper);
  go_to_muscle (fixture);
  print (fixture);
  print (fixture);
  g_assert_true (says_that_it_prints (fixture));
}

static void
test_nothing_is_printed_where_the_preferences_do_not_allow_it (Visit *visit, gconstpointer data)
{
  PatientFixture *fixture = &visit->screen;

  go_to_muscle (fixture);
  g_assert_false (patient_shows (fixture, "Print this page"));
  patient_press_key (fixture, GDK_KEY_p, GDK_CONTROL_MASK);
  g_assert_true (patient_shows (fixture, "This screen does not print"));
  g_assert_false (g_file_test (visit->paper, G_FILE_TEST_EXISTS));
  patient_press_key (fixture, GDK_KEY_Escape, 0);
  g_assert_false (patient_shows (fixture, "This screen does not print"));
  g_assert_cmpint (bc_patient_visit_get_page (fixture->visit), ==, BC_PATIENT_MUSCLE);
}

/* No printer of that name: GTK's own “Print to File” must not take its place. */
static void
test_without_a_printer_nothing_is_written_and_calm_words_say_so (Visit *visit, gconstpointer data)
{
  PatientFixture *fixture = &visit->screen;
  guint n_home = count_files (g_get_home_dir ());

  bc_patient_printer_set_file (bc_patient_printing_get_printer (printing_of (fixture)), NULL);
  bc_settings_set_string (fixture->settings, "patient-printer", "no-such-printer");
  go_to_muscle (fixture);
  print (fixture);
  g_assert_true (patient_shows (fixture, "Printing does not work right now"));
  g_assert_cmpuint (bc_patient_printing_get_n_printed (printing_of (fixture)), ==, 0);
  g_assert_cmpuint (count_files (g_get_home_dir ()), ==, n_home);
}

static void
test_pages_without_a_handout_offer_none (Visit *visit, gconstpointer data)
{
  PatientFixture *fixture = &visit->screen;

  g_assert_false (patient_shows (fixture, "Print this page"));
  print (fixture);
  g_assert_false (g_file_test (visit->paper, G_FILE_TEST_EXISTS));
  patient_touch (fixture, "shoulder-front:left");
  g_assert_false (patient_shows (fixture, "Print this page"));
}

static void
test_the_words_go_with_the_page (Visit *visit, gconstpointer data)
{
  PatientFixture *fixture = &visit->screen;

  go_to_muscle (fixture);
  print (fixture);
  g_assert_true (says_that_it_prints (fixture));
  patient_act (fixture, "patient.back", NULL);
  g_assert_true (says_nothing (fixture));
}

static void
test_a_screen_that_closes_while_it_prints_is_let_go (Visit *visit, gconstpointer data)
{
  go_to_muscle (&visit->screen);
  gtk_widget_activate_action (GTK_WIDGET (visit->screen.window), "patient.print", NULL);
  g_assert_true (bc_patient_printing_is_busy (printing_of (&visit->screen)));
  gtk_window_destroy (GTK_WINDOW (visit->screen.window));
  patient_settle ();
}

/* What was pressed for is not printed for the next visitor. */
static void
test_a_reset_while_a_page_is_prepared_prints_nothing (Visit *visit, gconstpointer data)
{
  PatientFixture *fixture = &visit->screen;

  go_to_muscle (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "patient.print", NULL);
  g_assert_true (patient_shows (fixture, "Your page is being prepared"));
  patient_wait_seconds (fixture, 120);
  patient_wait_seconds (fixture, 20);
  g_assert_false (bc_patient_printing_is_busy (printing_of (fixture)));
  patient_press_key (fixture, GDK_KEY_Shift_L, 0); /* the next visitor */
  go_to_muscle (fixture);
  print (fixture);
  g_assert_cmpuint (bc_patient_printing_get_n_printed (printing_of (fixture)), ==, 1);
}

#define ADD(path, func) g_test_add (path, Visit, data, set_up, func, tear_down)
#define ADD_WITHOUT(path, func) g_test_add (path, Visit, data, set_up_without, func, tear_down)

int
main (int argc, char **argv)
{
  g_autofree char *temporary = g_build_filename (g_get_user_runtime_dir (), "temporary", NULL);
  PatientData *data;

  /* of its own, to see what is left in it */
  g_mkdir (temporary, 0700);
  g_setenv ("TMPDIR", temporary, TRUE);
  data = patient_data_load (&argc, &argv);
  ADD ("/patient-printing/a-visitor-taps-from-the-start-to-a-printed-page-and-leaves-no-trace",
       test_a_visitor_taps_from_the_start_to_a_printed_page_and_leaves_no_trace);
  ADD ("/patient-printing/a-visitor-gets-to-a-printed-page-by-keys-alone",
       test_a_visitor_gets_to_a_printed_page_by_keys_alone);
  ADD ("/patient-printing/the-paper-shows-signs-and-purpose-and-no-clinicians-words",
       test_the_paper_shows_signs_and_purpose_and_no_clinicians_words);
  ADD ("/patient-printing/a-story-is-printed-on-one-page", test_a_story_is_printed_on_one_page);
  ADD ("/patient-printing/a-visitor-gets-as-many-pages-as-the-limit-says",
       test_a_visitor_gets_as_many_pages_as_the_limit_says);
  ADD ("/patient-printing/a-start-page-after-printing-is-reset-too", test_a_start_page_after_printing_is_reset_too);
  ADD ("/patient-printing/beside-the-clinician-there-is-no-limit", test_beside_the_clinician_there_is_no_limit);
  ADD_WITHOUT ("/patient-printing/nothing-is-printed-where-the-preferences-do-not-allow-it",
               test_nothing_is_printed_where_the_preferences_do_not_allow_it);
  ADD ("/patient-printing/without-a-printer-nothing-is-written-and-calm-words-say-so",
       test_without_a_printer_nothing_is_written_and_calm_words_say_so);
  ADD ("/patient-printing/pages-without-a-handout-offer-none", test_pages_without_a_handout_offer_none);
  ADD ("/patient-printing/the-words-go-with-the-page", test_the_words_go_with_the_page);
  ADD ("/patient-printing/a-screen-that-closes-while-it-prints-is-let-go",
       test_a_screen_that_closes_while_it_prints_is_let_go);
  ADD ("/patient-printing/a-reset-while-a-page-is-prepared-prints-nothing",
       test_a_reset_while_a_page_is_prepared_prints_nothing);
  return patient_data_run (data);
}
