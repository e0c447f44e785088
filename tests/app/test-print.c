/* Printing through the real window and GTK's own dialog, to the printer that writes a file: from the key to the last page.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <gtk/gtkunixprint.h>
#include <string.h>

#include <glib/gstdio.h>

#include "bc-print-actions.h"
#include "bc-print-preview.h"
#include "bc-print.h"
#include "window-fixture.h"

#define PATIENT "Quirinius Zweifelhaft"

/* A book takes some twenty times as long. */
#define CANCEL_AFTER_MS 500
#define POLL_MS 100

typedef struct
{
  WindowFixture window; /* first: the fixture's functions are given it */
  BcSettings *settings;
  BcPrintActions *actions;
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  window_fixture_set_up (&fixture->window, NULL);
  fixture->settings = bc_settings_new_in_memory ();
  fixture->actions = bc_print_actions_new (GTK_APPLICATION_WINDOW (fixture->window.window), fixture->window.session,
                                           fixture->settings);
  bc_print_actions_set_figures (fixture->actions, fixture->window.figures);
  bc_annotations_set_header (bc_session_get_annotations (fixture->window.session), BC_HEADER_NAME, PATIENT);
  fixture->folder = g_dir_make_tmp ("print-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "pages.pdf", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_remove (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0); /* nothing else was left in it */
  g_free (fixture->path);
  g_free (fixture->folder);
  g_clear_object (&fixture->actions);
  g_clear_object (&fixture->settings);
  window_fixture_tear_down (&fixture->window, NULL);
}

static GtkWidget *
find_toplevel (GType type)
{
  g_autoptr (GListModel) toplevels = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_mapped (window))
        return window;
    }
  return NULL;
}

static GtkPrintUnixDialog *
find_dialog (void)
{
  GtkWidget *dialog = find_toplevel (GTK_TYPE_PRINT_UNIX_DIALOG);

  return dialog != NULL ? GTK_PRINT_UNIX_DIALOG (dialog) : NULL;
}

/* The printer that writes files is found like any other: after a while. */
static gboolean
has_printer (WindowFixture *fixture)
{
  GtkPrintUnixDialog *dialog = find_dialog ();

  return dialog != NULL && gtk_print_unix_dialog_get_selected_printer (dialog) != NULL;
}

static gboolean
has_no_dialog (WindowFixture *fixture)
{
  return find_dialog () == NULL;
}

static gboolean
has_preview (WindowFixture *fixture)
{
  GtkWidget *preview = find_toplevel (BC_TYPE_PRINT_PREVIEW);

  return preview != NULL && bc_print_preview_get_n_pages (BC_PRINT_PREVIEW (preview)) > 0;
}

/* As a dialog leaves them: the printer that writes a file, and which file. */
static void
choose_file (Fixture *fixture, const char *more)
{
  g_autofree char *uri = g_filename_to_uri (fixture->path, NULL, NULL);
  g_autofree char *text = g_strdup_printf ("[Print Settings]\nprinter=Print to File\noutput-uri=%s\n"
                                           "output-file-format=pdf\n%s\n",
                                           uri, more);

  g_assert_true (bc_settings_set_string (fixture->settings, "print-settings", text));
}

static GtkPrintUnixDialog *
open_dialog (Fixture *fixture)
{
  window_fixture_activate (&fixture->window, "win.print", NULL);
  window_fixture_wait_until (&fixture->window, has_printer, "the dialog with a printer");
  return find_dialog ();
}

/* The file is there once it is whole: GTK writes it when the last page is drawn. */
static gboolean
is_written (WindowFixture *window)
{
  Fixture *fixture = (Fixture *)window;
  g_autofree char *content = NULL;
  gsize length;

  return g_file_get_contents (fixture->path, &content, &length, NULL) && length > 5 &&
         g_strstr_len (content + length - 8, 8, "%%EOF") != NULL;
}

static char *
read_text (const char *path, const char *tool)
{
  const char *const as_text[] = { "pdftotext", "-raw", path, "-", NULL }, *const as_facts[] = { "pdfinfo", path, NULL };
  char *text = NULL;

  g_assert_true (g_spawn_sync (NULL, (char **)(g_str_equal (tool, "pdfinfo") ? as_facts : as_text), NULL,
                               G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, NULL));
  return text;
}

static gboolean
holds_words (GtkWidget *widget, const char *words)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (holds_words (child, words))
      return TRUE;
  return FALSE;
}

static void
the_dialog_has_a_tab_of_our_own (Fixture *fixture, gconstpointer unused)
{
  GtkPrintUnixDialog *dialog;

  choose_file (fixture, "");
  dialog = open_dialog (fixture);
  g_assert_true (holds_words (GTK_WIDGET (dialog), "Body Chart"));
  g_assert_true (holds_words (GTK_WIDGET (dialog), "_What"));
  g_assert_true (holds_words (GTK_WIDGET (dialog), "_Black and white, for photocopies"));
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  window_fixture_wait_until (&fixture->window, has_no_dialog, "the dialog to close");
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
pages_come_out_whole_and_without_a_name_in_their_title (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *text = NULL;
  g_autofree char *facts = NULL;

  choose_file (fixture, "");
  gtk_dialog_response (GTK_DIALOG (open_dialog (fixture)), GTK_RESPONSE_OK);
  window_fixture_wait_until (&fixture->window, is_written, "the pages to be printed");
  text = read_text (fixture->path, "pdftotext");
  facts = read_text (fixture->path, "pdfinfo");
  g_assert_nonnull (strstr (text, "Pain patterns of muscles"));
  g_assert_nonnull (strstr (text, PATIENT));
  g_assert_nonnull (strstr (text, "Right"));
  g_assert_nonnull (strstr (text, "Page 1 of 1"));
  g_assert_null (strstr (facts, PATIENT));
  g_assert_nonnull (strstr (facts, "Pages:           1"));
}

static void
what_was_chosen_is_remembered_and_the_file_is_not (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *settings = NULL;
  g_autofree char *setup = NULL;
  g_autofree char *facts = NULL;

  choose_file (fixture, "n-copies=1\nscale=100\npaper-format=na_letter");
  g_assert_true (bc_settings_set_string (fixture->settings, "print-page-setup",
                                         "[Page Setup]\nPPDName=Letter\nDisplayName=US Letter\nWidth=215.9\n"
                                         "Height=279.4\nMarginTop=6.35\nMarginBottom=14.224\nMarginLeft=6.35\n"
                                         "MarginRight=6.35\nOrientation=landscape\n"));
  gtk_dialog_response (GTK_DIALOG (open_dialog (fixture)), GTK_RESPONSE_OK);
  window_fixture_wait_until (&fixture->window, is_written, "the pages to be printed");
  window_fixture_settle (&fixture->window);
  facts = read_text (fixture->path, "pdfinfo");
  g_assert_nonnull (strstr (facts, "792 x 612 pts"));
  settings = bc_settings_get_string (fixture->settings, "print-settings");
  setup = bc_settings_get_string (fixture->settings, "print-page-setup");
  g_assert_nonnull (strstr (settings, "printer=Print to File"));
  g_assert_null (strstr (settings, "pages.pdf"));
  g_assert_null (strstr (settings, fixture->folder));
  g_assert_nonnull (strstr (setup, "Orientation=landscape"));
}

/* GTK's own preview hands a file to a viewer and leaves it behind. */
static void
the_dialogs_preview_is_our_own_and_leaves_no_file (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GDir) before = g_dir_open (g_get_tmp_dir (), 0, NULL);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GDir) after = NULL;
  const char *name;

  while ((name = g_dir_read_name (before)) != NULL)
    g_hash_table_add (known, g_strdup (name));
  choose_file (fixture, "");
  gtk_dialog_response (GTK_DIALOG (open_dialog (fixture)), GTK_RESPONSE_APPLY);
  window_fixture_wait_until (&fixture->window, has_preview, "our preview");
  gtk_window_close (GTK_WINDOW (find_toplevel (BC_TYPE_PRINT_PREVIEW)));
  window_fixture_settle (&fixture->window);
  g_assert_null (find_toplevel (BC_TYPE_PRINT_PREVIEW));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  after = g_dir_open (g_get_tmp_dir (), 0, NULL);
  while ((name = g_dir_read_name (after)) != NULL)
    if (g_str_has_suffix (name, ".pdf") && !g_hash_table_contains (known, name))
      g_error ("%s was left behind", name);
}

typedef struct
{
  GtkPrintOperation *operation;
  gint64 cancelled; /* when; monotonic */
  gboolean done;
  GtkPrintOperationResult result;
} Run;

/* What the button of GTK's progress window does. */
static gboolean
cancel_cb (gpointer data)
{
  Run *run = data;

  run->cancelled = g_get_monotonic_time ();
  gtk_print_operation_cancel (run->operation);
  return G_SOURCE_REMOVE;
}

static void
begin_print_cb (GtkPrintOperation *operation, GtkPrintContext *context, Run *run)
{
  g_timeout_add (CANCEL_AFTER_MS, cancel_cb, run);
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, Run *run)
{
  run->done = TRUE;
  run->result = result;
}

/* A book of the whole atlas is laid out for seconds. Its cancel is heard after the muscle at hand, and no file is left. */
static void
a_long_book_is_cancelled_and_leaves_no_file (Fixture *fixture, gconstpointer unused)
{
  Run run = { 0 };
  g_autoptr (GtkPrintOperation) operation = NULL;

  g_assert_true (bc_settings_set_string (fixture->settings, "page-kind", "book"));
  choose_file (fixture, "");
  operation = bc_print_new (GTK_WINDOW (fixture->window.window), fixture->window.session, fixture->window.figures,
                            fixture->settings);
  run.operation = operation;
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), &run);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), &run);
  g_assert_true (bc_print_run (operation, GTK_WINDOW (fixture->window.window), NULL));
  window_fixture_wait_until (&fixture->window, has_printer, "the dialog with a printer");
  gtk_dialog_response (GTK_DIALOG (find_dialog ()), GTK_RESPONSE_OK);
  while (!run.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (run.cancelled, >, 0);
  g_test_message ("heard after %g s", (g_get_monotonic_time () - run.cancelled) / 1e6);
  g_assert_cmpint (run.result, ==, GTK_PRINT_OPERATION_RESULT_CANCEL);
  window_fixture_settle (&fixture->window);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

/* Escape, Alt+F4 or the cross, as soon as GTK shows its progress window. */
static gboolean
close_progress_cb (gpointer data)
{
  GtkWidget *progress = find_toplevel (GTK_TYPE_MESSAGE_DIALOG);
  Run *run = data;

  if (progress == NULL || !gtk_widget_get_mapped (progress))
    return G_SOURCE_CONTINUE;
  run->cancelled = g_get_monotonic_time ();
  gtk_window_close (GTK_WINDOW (progress));
  return G_SOURCE_REMOVE;
}

static void
begin_long_print_cb (GtkPrintOperation *operation, GtkPrintContext *context, Run *run)
{
  g_timeout_add (POLL_MS, close_progress_cb, run);
}

static void
closing_the_progress_of_a_print_cancels_it (Fixture *fixture, gconstpointer unused)
{
  Run run = { 0 };
  g_autoptr (GtkPrintOperation) operation = NULL;

  g_assert_true (bc_settings_set_string (fixture->settings, "page-kind", "book"));
  choose_file (fixture, "");
  operation = bc_print_new (GTK_WINDOW (fixture->window.window), fixture->window.session, fixture->window.figures,
                            fixture->settings);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_long_print_cb), &run);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), &run);
  g_assert_true (bc_print_run (operation, GTK_WINDOW (fixture->window.window), NULL));
  window_fixture_wait_until (&fixture->window, has_printer, "the dialog with a printer");
  gtk_dialog_response (GTK_DIALOG (find_dialog ()), GTK_RESPONSE_OK);
  while (!run.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (run.cancelled, >, 0);
  g_assert_cmpint (run.result, ==, GTK_PRINT_OPERATION_RESULT_CANCEL);
  window_fixture_settle (&fixture->window);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static GtkWidget *
find_progress (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (g_strcmp0 (gtk_window_get_title (GTK_WINDOW (window)), "Drawing the pages") == 0)
        return window;
    }
  return NULL;
}

static gboolean
shows_progress (WindowFixture *fixture)
{
  GtkWidget *progress = find_progress ();

  return progress != NULL && gtk_widget_get_mapped (progress);
}

static gboolean
shows_no_progress (WindowFixture *fixture)
{
  return find_progress () == NULL;
}

/* The same of an export, which draws on a thread. */
static void
an_export_of_a_book_shows_how_it_goes_and_is_cancelled (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *content = NULL;
  GtkWidget *button;

  g_assert_true (bc_settings_set_string (fixture->settings, "page-kind", "book"));
  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  bc_print_actions_export_to (fixture->actions, fixture->path, NULL);
  window_fixture_wait_until (&fixture->window, shows_progress, "the progress of the export");
  g_assert_nonnull (window_fixture_find_in (find_progress (), GTK_TYPE_PROGRESS_BAR));
  button = window_fixture_find_in (find_progress (), GTK_TYPE_BUTTON);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  window_fixture_wait_until (&fixture->window, shows_no_progress, "the export to hear the cancel");
  g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "old");
}

int
main (int argc, char *argv[])
{
  window_fixture_init (&argc, &argv);
#define ADD(name, function) g_test_add ("/print/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("the-dialog-has-a-tab-of-our-own", the_dialog_has_a_tab_of_our_own);
  ADD ("pages-come-out-whole-and-without-a-name-in-their-title",
       pages_come_out_whole_and_without_a_name_in_their_title);
  ADD ("what-was-chosen-is-remembered-and-the-file-is-not", what_was_chosen_is_remembered_and_the_file_is_not);
  ADD ("the-dialogs-preview-is-our-own-and-leaves-no-file", the_dialogs_preview_is_our_own_and_leaves_no_file);
  ADD ("a-long-book-is-cancelled-and-leaves-no-file", a_long_book_is_cancelled_and_leaves_no_file);
  ADD ("closing-the-progress-of-a-print-cancels-it", closing_the_progress_of_a_print_cancels_it);
  ADD ("an-export-of-a-book-shows-how-it-goes-and-is-cancelled",
       an_export_of_a_book_shows_how_it_goes_and_is_cancelled);
  return g_test_run ();
}
