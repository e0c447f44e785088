/* Drawing on the figures through the window's actions, and files through its file actions.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>

#include "bc-annotation-tools.h"
#include "bc-atlas-loader.h"
#include "bc-folders.h"
#include "bc-print-job.h"
#include "bc-text.h"
#include "bc-window.h"
#include "bc-xml.h"
#include "patience.h"

typedef struct
{
  BcAtlas *atlas;
  BcFigureSet *figures;
  BcSession *session;
  BcAnnotations *annotations;
  GPtrArray *problems;
  GtkWidget *window;
} Fixture;

static GtkApplication *application;

static gboolean
is_at_rest (gpointer fixture)
{
  return bc_window_is_up_to_date (BC_WINDOW (((Fixture *)fixture)->window)) && !g_main_context_pending (NULL);
}

static void
settle (Fixture *fixture)
{
  patience_wait (is_at_rest, fixture, "the main loop to come to rest");
}

static void
set_up (Fixture *fixture, G_GNUC_UNUSED gconstpointer unused)
{
  g_autofree char *folder = bc_folders_find_figures ();
  g_autoptr (GError) error = NULL;

  fixture->problems = bc_problems_new ();
  fixture->atlas = bc_atlas_load_default (fixture->problems);
  fixture->figures = bc_figure_set_load (folder, &error);
  g_assert_no_error (error);
  fixture->session = bc_session_new (fixture->atlas);
  fixture->annotations = bc_session_get_annotations (fixture->session);
  fixture->window = bc_window_new (application, fixture->session, fixture->figures, NULL, fixture->problems);
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle (fixture);
}

static void
tear_down (Fixture *fixture, G_GNUC_UNUSED gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (fixture->session);
  g_object_unref (fixture->figures);
  g_object_unref (fixture->atlas);
  g_ptr_array_unref (fixture->problems);
}

static void
activate (Fixture *fixture, const char *action, const char *target)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action,
                                  target != NULL ? g_variant_new_string (target) : NULL);
  settle (fixture);
}

static guint
add_point (Fixture *fixture)
{
  BcAnnotation *mark = bc_annotation_new (BC_ANNOTATION_POINT, "front", BC_SIDE_RIGHT);
  guint id;

  bc_annotation_add_point (mark, 300, 500, 1);
  id = bc_annotations_add (fixture->annotations, mark);
  bc_annotations_set_selected (fixture->annotations, id);
  return id;
}

static gboolean
is_enabled (Fixture *fixture, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), action);
}

static void
test_actions_of_the_selected_mark_need_one (Fixture *fixture, G_GNUC_UNUSED gconstpointer unused)
{
  g_assert_false (is_enabled (fixture, "mark-delete"));
  add_point (fixture);
  g_assert_true (is_enabled (fixture, "mark-delete"));
  activate (fixture, "mark-duplicate", NULL);
  g_assert_cmpuint (bc_annotations_get_n (fixture->annotations), ==, 2);
  g_assert_cmpint (bc_annotations_get (fixture->annotations, 1)->side, ==, BC_SIDE_RIGHT);
  activate (fixture, "mark-delete", NULL);
  g_assert_cmpuint (bc_annotations_get_n (fixture->annotations), ==, 1);
  g_assert_false (is_enabled (fixture, "mark-delete"));
  activate (fixture, "undo", NULL);
  g_assert_cmpuint (bc_annotations_get_n (fixture->annotations), ==, 2);
}

static void
test_a_pen_recolours_the_selected_mark (Fixture *fixture, G_GNUC_UNUSED gconstpointer unused)
{
  guint id = add_point (fixture);

  activate (fixture, "annotate", NULL);
  activate (fixture, "pen", "green");
  g_assert_cmpint (bc_annotations_find (fixture->annotations, id)->pen, ==, BC_PEN_GREEN);
}

static void
test_another_body_keeps_marks_and_tools (Fixture *fixture, G_GNUC_UNUSED gconstpointer unused)
{
  add_point (fixture);
  activate (fixture, "body", "female");
  activate (fixture, "annotate", NULL);
  activate (fixture, "tool", "arrow");
  g_assert_cmpuint (bc_annotations_get_n (fixture->annotations), ==, 1);
  activate (fixture, "body", "neutral");
}

static void
test_a_document_opens_with_what_it_chose (Fixture *fixture, G_GNUC_UNUSED gconstpointer unused)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "a.bodychart", NULL);
  BcDocumentActions *documents = bc_window_get_documents (BC_WINDOW (fixture->window));
  g_autoptr (BcDocument) document = bc_document_new ();
  g_autoptr (GError) error = NULL;
  const BcShownMuscle *shown;

  bc_document_add_place (document, "calf-upper", BC_BODY_LEFT);
  bc_document_add_muscle (document, "soleus", BC_BODY_LEFT, 0);
  document->header[BC_HEADER_NAME] = g_strdup ("P 17");
  bc_document_save (document, path, &error);
  g_assert_no_error (error);
  g_assert_true (bc_document_actions_is_pristine (documents));
  bc_document_actions_open (documents, path);
  settle (fixture);
  shown = bc_selection_get_muscle (bc_session_get_selection (fixture->session));
  g_assert_nonnull (shown);
  g_assert_cmpstr (shown->muscle->id, ==, "soleus");
  g_assert_cmpstr (bc_annotations_get_header (fixture->annotations, BC_HEADER_NAME), ==, "P 17");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "a – Body Chart");
  add_point (fixture);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "• a – Body Chart");
  activate (fixture, "save", NULL);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "a – Body Chart");
  g_unlink (path);
}

/* As a hand that lets a file go over the window. */
static gboolean
drop (Fixture *fixture, const char *path)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->window);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GSList) list = g_slist_prepend (NULL, file);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, list);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 10.0, 10.0, &taken);
    }
  settle (fixture);
  return taken;
}

static void
test_a_document_that_is_dropped_on_the_window_opens (Fixture *fixture, G_GNUC_UNUSED gconstpointer unused)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "dropped.bodychart", NULL);
  g_autoptr (BcDocument) document = bc_document_new ();
  g_autoptr (GError) error = NULL;

  document->header[BC_HEADER_NAME] = g_strdup ("P 18");
  bc_document_save (document, path, &error);
  g_assert_no_error (error);
  g_assert_true (drop (fixture, path));
  g_assert_cmpstr (bc_annotations_get_header (fixture->annotations, BC_HEADER_NAME), ==, "P 18");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "dropped – Body Chart");
  g_unlink (path);
}

static void
test_a_copied_picture_is_on_the_clipboard (Fixture *fixture, G_GNUC_UNUSED gconstpointer unused)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (fixture->window);

  gdk_clipboard_set_content (clipboard, NULL);
  add_point (fixture);
  activate (fixture, "copy-picture", NULL);
  g_assert_true (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), GDK_TYPE_TEXTURE));
}

static BcPrintJob *
ask_for_pages (Fixture *fixture, const char *kind)
{
  g_autoptr (BcSettings) settings = bc_settings_new_in_memory ();
  g_autoptr (GError) error = NULL;
  BcPrintJob *job;

  bc_settings_set_string (settings, "page-kind", kind);
  job = bc_print_job_new (fixture->session, fixture->figures, settings, NULL, &error);
  g_assert_no_error (error);
  return job;
}

static void
test_pages_carry_marks_and_header_and_a_form_none (Fixture *fixture, G_GNUC_UNUSED gconstpointer unused)
{
  g_autoptr (BcPrintJob) chart = NULL;
  g_autoptr (BcPrintJob) form = NULL;
  const BcPageRequest *request;

  add_point (fixture);
  bc_annotations_set_header (fixture->annotations, BC_HEADER_NAME, "Case 17");
  bc_annotations_set_header (fixture->annotations, BC_HEADER_NOTES, "Better after a walk.");
  chart = ask_for_pages (fixture, "chart");
  form = ask_for_pages (fixture, "blank");
  bc_annotations_set_header (fixture->annotations, BC_HEADER_NAME, "Case 18");
  request = bc_print_job_get_request (chart);
  g_assert_cmpuint (bc_scene_get_annotations (request->scene)->len, ==, 1);
  g_assert_cmpstr (request->header->name, ==, "Case 17");
  g_assert_cmpstr (request->notes, ==, "Better after a walk.");
  request = bc_print_job_get_request (form);
  g_assert_null (bc_scene_get_annotations (request->scene));
  g_assert_null (request->header);
  g_assert_null (request->notes);
}

static void
test_a_copied_picture_has_the_marks_whatever_is_printed (Fixture *fixture, G_GNUC_UNUSED gconstpointer unused)
{
  g_autoptr (BcSettings) settings = bc_settings_new_in_memory ();
  g_autoptr (BcPrintJob) picture = NULL;
  const BcScene *scene;

  add_point (fixture);
  bc_settings_set_string (settings, "page-kind", "blank");
  picture = bc_print_job_new_picture (fixture->session, fixture->figures, settings, NULL);
  scene = bc_print_job_get_request (picture)->scene;
  g_assert_cmpuint (bc_scene_get_annotations (scene)->len, ==, 1);
}

#define ADD(name, func) g_test_add ("/annotating/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("bodychart-test-XXXXXX", NULL);
  g_autofree char *locale = NULL;
  int status;

  /* one home for the whole program: GTK keeps the list of recent files open from test to test */
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_STATE_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  locale = bc_folders_find_locale ();
  bc_text_init (locale);
  bc_xml_init ();
  gtk_init ();
  application = gtk_application_new ("io.github.bodychart.Test", G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  ADD ("actions-of-the-selected-mark-need-one", test_actions_of_the_selected_mark_need_one);
  ADD ("a-pen-recolours-the-selected-mark", test_a_pen_recolours_the_selected_mark);
  ADD ("another-body-keeps-marks-and-tools", test_another_body_keeps_marks_and_tools);
  ADD ("pages-carry-marks-and-header-and-a-form-none", test_pages_carry_marks_and_header_and_a_form_none);
  ADD ("a-copied-picture-has-the-marks-whatever-is-printed", test_a_copied_picture_has_the_marks_whatever_is_printed);
  ADD ("a-document-opens-with-what-it-chose", test_a_document_opens_with_what_it_chose);
  ADD ("a-document-that-is-dropped-on-the-window-opens", test_a_document_that_is_dropped_on_the_window_opens);
  ADD ("a-copied-picture-is-on-the-clipboard", test_a_copied_picture_is_on_the_clipboard);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
