/* The program as a desktop application. The data are read while GTK starts, on a thread of their own.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-application.h"

#include <glib/gi18n.h>

#include "bc-atlas-loader.h"
#include "bc-board-actions.h"
#include "bc-print-actions.h"
#include "bc-dialogs.h"
#include "bc-explore-actions.h"
#include "bc-figure-set.h"
#include "bc-filter-actions.h"
#include "bc-folders.h"
#include "bc-language.h"
#include "bc-learn-actions.h"
#include "bc-patient-window.h"
#include "bc-preferences-window.h"
#include "bc-reading-pane.h"
#include "bc-session.h"
#include "bc-text-size.h"
#include "bc-timings.h"
#include "bc-watchdog.h"
#include "bc-window-frame.h"
#include "bc-annotation-actions.h"
#include "bc-no-inspector.h"
#include "bc-window.h"

#define WRONG_COMMAND_LINE 2
#define STYLE_RESOURCE "/io/github/bodychart/BodyChart/style.css"
#define ICONS_RESOURCE "/io/github/bodychart/BodyChart/icons"

/* What the loading thread brings. */
typedef struct
{
  char *body; /* which the user has chosen */
  BcAtlas *atlas;
  BcFigureSet *figures;
  GError *figures_error;
  GPtrArray *problems;
} Data;

struct _BcApplication
{
  GtkApplication parent_instance;

  GThread *loading; /* NULL once joined */
  Data *data;
  BcSettings *settings;       /* owned; NULL until somebody asks */
  BcLanguageSwitch *language; /* owned; NULL: the desktop's */
  BcTextSize *text_size;      /* owned */
  GtkWidget *preferences;     /* weak; NULL: not open */
  gboolean options_parsed;
  gboolean patient;     /* the first window is the patient screen */
  BcWatchdog *watchdog; /* owned; NULL: nobody asks */
  gboolean drafts_offered;
};

G_DEFINE_FINAL_TYPE (BcApplication, bc_application, GTK_TYPE_APPLICATION)

static const char *const first_views[] = { "front", "back" };

/* A body that cannot be shown costs the choice, never the chart. */
static BcFigureSet *
load_body (const char *folder, const char *body, GError **error)
{
  g_autoptr (GError) own_error = NULL;
  BcFigureSet *figures = bc_figure_set_load_body (folder, body, &own_error);

  if (figures != NULL)
    return figures;
  g_message ("%s", own_error->message);
  return bc_figure_set_load (folder, error);
}

static gpointer
load_figures (gpointer user_data)
{
  Data *data = user_data;
  g_autofree char *folder = bc_folders_find_figures ();

  data->figures = load_body (folder, data->body, &data->figures_error);
  /* what the first frame shows: see bc-picture.c */
  for (guint i = 0; data->figures != NULL && i < G_N_ELEMENTS (first_views); i++)
    {
      BcFigure *figure = bc_figure_set_get (data->figures, first_views[i]);
      if (figure != NULL)
        bc_figure_make_preview (figure);
    }
  return NULL;
}

static gpointer
load_data (gpointer body)
{
  Data *data = g_new0 (Data, 1);
  GThread *figures;

  data->body = body;
  figures = g_thread_new ("figures", load_figures, data);
  data->problems = bc_problems_new ();
  data->atlas = bc_atlas_load_default (data->problems);
  g_thread_join (figures);
  bc_timings_report ("data-loaded");
  return data;
}

static const Data *
get_data (BcApplication *self)
{
  if (self->loading != NULL)
    self->data = g_thread_join (g_steal_pointer (&self->loading));
  return self->data;
}

static void
data_free (Data *data)
{
  g_clear_object (&data->atlas);
  g_clear_object (&data->figures);
  g_clear_error (&data->figures_error);
  g_ptr_array_unref (data->problems);
  g_free (data->body);
  g_free (data);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  bc_dialogs_show_about (gtk_application_get_active_window (application));
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (application)));

  /* each may ask what is to become of unsaved changes; the program ends with the last one */
  for (GList *link = windows; link != NULL; link = link->next)
    gtk_window_close (link->data);
  if (windows == NULL)
    g_application_quit (application);
}

static void
release_cb (GApplication *application)
{
  g_application_release (application);
}

/* The patient screen is no window of the application, which lives as long as it does all the same. */
static void
open_patient_screen (BcApplication *self)
{
  const Data *data = get_data (self);
  GtkWidget *window;

  if (data->figures == NULL)
    {
      g_printerr (_ ("bodychart: the patient screen needs the figures: %s\n"), data->figures_error->message);
      return;
    }
  window = bc_patient_window_new (data->atlas, data->figures, bc_application_get_settings (self), BC_PATIENT_ALONE);
  g_application_hold (G_APPLICATION (self));
  g_signal_connect_object (window, "destroy", G_CALLBACK (release_cb), self, G_CONNECT_SWAPPED);
  gtk_window_fullscreen (GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
  if (self->watchdog == NULL)
    self->watchdog = bc_watchdog_new_from_environment ();
}

static void
patient_cb (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  open_patient_screen (application);
}

/* One window for the whole program; beside a locked patient screen none. */
static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  BcApplication *self = application;
  GtkWindow *parent = gtk_application_get_active_window (application);

  if (self->patient)
    return;
  if (self->preferences == NULL)
    g_set_weak_pointer (&self->preferences, bc_preferences_window_new (bc_application_get_settings (self)));
  gtk_window_set_transient_for (GTK_WINDOW (self->preferences), parent);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self->preferences), TRUE);
  gtk_window_present (GTK_WINDOW (self->preferences));
}

static const GActionEntry action_entries[] = {
  { "about", about_cb, NULL, NULL, NULL, { 0 } },
  { "patient", patient_cb, NULL, NULL, NULL, { 0 } },
  { "preferences", preferences_cb, NULL, NULL, NULL, { 0 } },
  { "quit", quit_cb, NULL, NULL, NULL, { 0 } },
};

/* Every accelerator of the program; the shortcuts window lists the same. */
static const struct
{
  const char *action;
  const char *keys[4];
} accelerators[] = {
  { "app.quit", { "<Control>q", NULL } },
  { "app.preferences", { "<Control>comma", NULL } },
  { "window.close", { "<Control>w", NULL } },
  { "win.search", { "<Control>f", NULL } },
  { "win.zoom-in", { "<Control>plus", "<Control>equal", "<Control>KP_Add", NULL } },
  { "win.zoom-out", { "<Control>minus", "<Control>KP_Subtract", NULL } },
  { "win.zoom-fit", { "<Control>0", "<Control>KP_0", NULL } },
  { "win.body::neutral", { "<Control>F5", NULL } },
  { "win.body::female", { "<Control>F6", NULL } },
  { "win.present", { "F11", NULL } },
  { "win.patient-beside", { "<Shift>F11", NULL } },
  { "win.patient-follow", { "<Control>F11", NULL } },
  { "win.patient-send", { "<Control><Shift>F11", NULL } },
  { "win.gallery", { "<Control><Shift>g", NULL } },
  { "win.show-help-overlay", { "<Control>question", NULL } },
};

static void
add_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  GdkDisplay *display = gdk_display_get_default ();

  gtk_css_provider_load_from_resource (provider, STYLE_RESOURCE);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (display), ICONS_RESOURCE);
  gtk_window_set_default_icon_name (BC_APPLICATION_ID);
}

/* GTK takes the direction of writing from the locale, which knows nothing of the choice. */
static void
apply_direction (BcApplication *self)
{
  g_autofree char *id = bc_settings_get_string (bc_application_get_settings (self), "language");

  if (self->language != NULL)
    gtk_widget_set_default_direction (bc_language_is_right_to_left (id) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
}

static void
bc_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (bc_application_parent_class)->startup (application);

  bc_no_inspector_install ();
  g_action_map_add_action_entries (G_ACTION_MAP (application), action_entries, G_N_ELEMENTS (action_entries),
                                   application);
  for (gsize i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accelerators[i].action, accelerators[i].keys);
  bc_board_actions_add_keys (GTK_APPLICATION (application));
  bc_window_frame_add_keys (GTK_APPLICATION (application));
  bc_print_actions_add_keys (GTK_APPLICATION (application));
  bc_explore_actions_add_keys (GTK_APPLICATION (application));
  bc_learn_actions_add_keys (GTK_APPLICATION (application));
  bc_reading_pane_add_keys (GTK_APPLICATION (application));
  bc_filter_actions_add_keys (GTK_APPLICATION (application));
  bc_annotation_actions_add_keys (GTK_APPLICATION (application));
  bc_document_actions_add_keys (GTK_APPLICATION (application));
  add_style ();
  apply_direction (BC_APPLICATION (application));
  BC_APPLICATION (application)->text_size =
      bc_text_size_new (bc_application_get_settings (BC_APPLICATION (application)));
}

static BcWindow *
open_window (BcApplication *self)
{
  const Data *data = get_data (self);
  g_autoptr (BcSession) session = bc_session_new (data->atlas);
  GtkWidget *window = bc_window_new (GTK_APPLICATION (self), session, data->figures,
                                     data->figures_error != NULL ? data->figures_error->message : NULL, data->problems);

  if (!self->drafts_offered)
    bc_document_actions_offer_drafts (bc_window_get_documents (BC_WINDOW (window)));
  self->drafts_offered = TRUE;
  gtk_window_present (GTK_WINDOW (window));
  return BC_WINDOW (window);
}

/* A window that holds nothing yet, or a new one. */
static BcWindow *
find_window_for_document (BcApplication *self)
{
  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self)); link != NULL; link = link->next)
    if (BC_IS_WINDOW (link->data) && bc_document_actions_is_pristine (bc_window_get_documents (link->data)))
      return link->data;
  return open_window (self);
}

static void
bc_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  /* on the patient screen no document is ever opened */
  if (BC_APPLICATION (application)->patient)
    {
      g_application_activate (application);
      return;
    }
  for (int i = 0; i < n_files; i++)
    {
      BcWindow *window = find_window_for_document (BC_APPLICATION (application));
      g_autofree char *path = g_file_get_path (files[i]);

      if (path != NULL)
        bc_document_actions_open (bc_window_get_documents (window), path);
      gtk_window_present (GTK_WINDOW (window));
    }
}

static void
bc_application_activate (GApplication *application)
{
  if (BC_APPLICATION (application)->patient)
    {
      open_patient_screen (BC_APPLICATION (application));
      /* beside a locked screen no other window is ever opened */
      BC_APPLICATION (application)->patient =
          bc_settings_get_boolean (bc_application_get_settings (BC_APPLICATION (application)), "patient-locked");
    }
  else
    open_window (BC_APPLICATION (application));
}

/* Before any thread asks for a text, and before GTK does. */
static void
choose_language (BcApplication *self)
{
  g_autofree char *folder = bc_folders_find_locale ();
  g_autofree char *id = bc_settings_get_string (bc_application_get_settings (self), "language");
  g_auto (GStrv) installed = bc_language_list (folder);

  if (self->language != NULL || *id == '\0' || !g_strv_contains ((const char *const *)installed, id))
    return;
  self->language = bc_language_switch_new ();
  bc_language_switch_set (self->language, id);
}

/* The command line's contract: status 2 says that the command line itself is wrong. */
static gboolean
bc_application_local_command_line (GApplication *application, char ***arguments, int *exit_status)
{
  gboolean handled;

  choose_language (BC_APPLICATION (application));
  for (guint i = 1; (*arguments)[i] != NULL; i++)
    if ((*arguments)[i][0] != '-' && !g_file_test ((*arguments)[i], G_FILE_TEST_EXISTS))
      {
        g_printerr (_ ("bodychart: “%s” is no command and no document: see bodychart --help\n"), (*arguments)[i]);
        *exit_status = WRONG_COMMAND_LINE;
        return TRUE;
      }
  handled = G_APPLICATION_CLASS (bc_application_parent_class)->local_command_line (application, arguments, exit_status);
  if (handled && *exit_status == 1 && !BC_APPLICATION (application)->options_parsed)
    *exit_status = WRONG_COMMAND_LINE;
  return handled;
}

static int
bc_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  BC_APPLICATION (application)->options_parsed = TRUE;
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Body Chart %s\n", BC_VERSION);
      return 0;
    }
  if (g_variant_dict_contains (options, "patient"))
    {
      /* a program that runs already opens it */
      if (g_application_register (application, NULL, NULL) && g_application_get_is_remote (application))
        {
          g_action_group_activate_action (G_ACTION_GROUP (application), "patient", NULL);
          return 0;
        }
      BC_APPLICATION (application)->patient = TRUE;
    }
  if (g_variant_dict_contains (options, "timings"))
    bc_timings_enable ();
  BC_APPLICATION (application)->loading = g_thread_new (
      "load", load_data, bc_settings_get_string (bc_application_get_settings (BC_APPLICATION (application)), "figure"));
  return -1;
}

static void
bc_application_finalize (GObject *object)
{
  get_data (BC_APPLICATION (object));
  g_clear_pointer (&BC_APPLICATION (object)->data, data_free);
  g_clear_object (&BC_APPLICATION (object)->text_size);
  g_clear_object (&BC_APPLICATION (object)->settings);
  g_clear_pointer (&BC_APPLICATION (object)->watchdog, bc_watchdog_free);
  g_clear_pointer (&BC_APPLICATION (object)->language, bc_language_switch_free);
  g_clear_weak_pointer (&BC_APPLICATION (object)->preferences);
  G_OBJECT_CLASS (bc_application_parent_class)->finalize (object);
}

static void
bc_application_class_init (BcApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = bc_application_finalize;
  application_class->startup = bc_application_startup;
  application_class->activate = bc_application_activate;
  application_class->open = bc_application_open;
  application_class->local_command_line = bc_application_local_command_line;
  application_class->handle_local_options = bc_application_handle_local_options;
}

static void
bc_application_init (BcApplication *self)
{
  static const GOptionEntry entries[] = {
    { "patient", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Open the patient screen"), NULL },
    { "timings", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print how long start and clicks take"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  g_application_add_main_option_entries (G_APPLICATION (self), entries);
  g_application_set_option_context_summary (
      G_APPLICATION (self),
      _ ("Commands that need no display:\n"
         "  bodychart list regions|areas|muscles|conditions|views|overlays|sources [--json]\n"
         "  bodychart suggest PLACE... [--json] [--limit N]\n"
         "  bodychart show MUSCLE [--json]\n"
         "  bodychart export --output FILE.{pdf,svg,png} [--muscle M[:SIDE]]... [--place PLACE]...\n"
         "  bodychart check FILE|FOLDER..."));
}

/**
 * bc_application_new:
 *
 * Returns: (transfer full): the program. A second start opens a window in the first one.
 */
BcApplication *
bc_application_new (void)
{
  return g_object_new (BC_TYPE_APPLICATION, "application-id", BC_APPLICATION_ID, "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/io/github/bodychart/BodyChart", NULL);
}

/**
 * bc_application_get_settings:
 *
 * Returns: (transfer none): the preferences that all windows share.
 */
BcSettings *
bc_application_get_settings (BcApplication *self)
{
  g_return_val_if_fail (BC_IS_APPLICATION (self), NULL);
  if (self->settings == NULL)
    self->settings = bc_settings_new ();
  return self->settings;
}
