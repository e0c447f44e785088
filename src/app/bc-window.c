/* The main window: places and answers at the left, figures in the middle, the chosen muscle at the right.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-window.h"

#include <glib/gi18n.h>

#include "bc-annotation-actions.h"
#include "bc-answer-panel.h"
#include "bc-appearance.h"
#include "bc-application.h"
#include "bc-board-actions.h"
#include "bc-board.h"
#include "bc-compare-panel.h"
#include "bc-dialogs.h"
#include "bc-explore-actions.h"
#include "bc-first-hint.h"
#include "bc-filter-actions.h"
#include "bc-folders.h"
#include "bc-gallery.h"
#include "bc-follow.h"
#include "bc-learn-actions.h"
#include "bc-pane-turns.h"
#include "bc-patient-link.h"
#include "bc-place-list.h"
#include "bc-print-actions.h"
#include "bc-problem.h"
#include "bc-reading-pane.h"
#include "bc-search-panel.h"
#include "bc-window-frame.h"
#include "bc-window-search.h"

struct _BcWindow
{
  GtkApplicationWindow parent_instance;

  GtkInfoBar *problems_bar;
  GtkLabel *problems_label;
  GtkSearchEntry *search_entry;
  GtkStack *sidebar;
  BcPlaceList *place_list;
  BcAnswerPanel *answer_panel;
  BcSearchPanel *search_panel;
  GtkStack *reading;
  GtkOverlay *board_overlay;
  GtkBox *board_frame;
  GtkPaned *outer_paned;
  GtkPaned *inner_paned;
  GMenu *recent_menu;
  GMenu *learn_menu;
  BcComparePanel *compare_panel;

  BcGallery *gallery;                      /* borrowed child */
  BcSession *session;                      /* owned */
  BcReader *reader;                        /* owned */
  BcReadingPane *reading_pane;             /* owned */
  BcFilterActions *filter_actions;         /* owned */
  BcBoard *board;                          /* borrowed child; NULL where the figures are missing */
  BcBoardActions *board_actions;           /* owned; NULL as above */
  BcWindowFrame *frame;                    /* owned */
  BcWindowSearch *search;                  /* owned */
  BcPaneTurns *pane_turns;                 /* owned */
  BcAppearance *appearance;                /* owned */
  BcExploreActions *explore_actions;       /* owned */
  BcPatientLink *patient_link;             /* owned */
  BcAnnotationActions *annotation_actions; /* owned; NULL where the figures are missing */
  BcDocumentActions *document_actions;     /* owned */
  BcPrintActions *print_actions;           /* owned */
  BcLearnActions *learn_actions;           /* owned */
  guint words_tick;                        /* 0: the words are in step with the session */
  guint frames_to_wait;
  gboolean places_changed;
  gboolean filter_changed;
  char *problems; /* one line per problem */
};

G_DEFINE_FINAL_TYPE (BcWindow, bc_window, GTK_TYPE_APPLICATION_WINDOW)

static gboolean
update_words_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  BcWindow *self = BC_WINDOW (widget);

  if (self->frames_to_wait-- > 0)
    return G_SOURCE_CONTINUE;
  self->words_tick = 0;
  bc_answer_panel_update (self->answer_panel, self->places_changed || self->filter_changed);
  self->filter_changed = FALSE;
  bc_reading_pane_update (self->reading_pane);
  bc_compare_panel_update (self->compare_panel);
  if (self->places_changed)
    bc_window_search_end (self->search);
  bc_pane_turns_update (self->pane_turns);
  self->places_changed = FALSE;
  return G_SOURCE_REMOVE;
}

/* The picture answers within the frame at hand; the words follow in the next one. */
static void
update_words_soon (BcWindow *self)
{
  self->frames_to_wait = 1;
  if (self->words_tick == 0)
    self->words_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), update_words_cb, NULL, NULL);
}

/* The best answer is shown at once: a click is enough to see points and pattern. */
static void
places_changed_cb (BcWindow *self)
{
  const BcFiltered *answer = bc_session_get_filtered (self->session);
  BcSelection *selection = bc_session_get_selection (self->session);

  self->places_changed = TRUE;
  if (answer->rows->len > 0)
    {
      const BcSuggestion *best = g_ptr_array_index (answer->rows, 0);
      bc_selection_set_muscle (selection, best->muscle, best->sides);
    }
  else
    bc_selection_set_muscle (selection, NULL, 0);
  update_words_soon (self);
}

/* The muscle that is shown stays, also where its row is hidden now. */
static void
filter_changed_cb (BcWindow *self)
{
  self->filter_changed = TRUE;
  update_words_soon (self);
}

static void
muscle_found_cb (BcWindow *self)
{
  bc_pane_turns_ask_for_page (self->pane_turns);
  update_words_soon (self);
}

static void
clear_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BcWindow *self = BC_WINDOW (widget);

  bc_selection_clear (bc_session_get_selection (self->session));
  bc_window_search_end (self->search);
}

static void
search_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  bc_window_search_start (BC_WINDOW (widget)->search);
}

/* From the figure to the muscles and back, one key each: Tab would pass everything between. */
static void
focus_answer_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BcWindow *self = BC_WINDOW (widget);

  if (bc_selection_is_empty (bc_session_get_selection (self->session)))
    gtk_widget_child_focus (GTK_WIDGET (self->place_list), GTK_DIR_TAB_FORWARD);
  else
    bc_answer_panel_focus (self->answer_panel);
}

static void
focus_figure_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BcWindow *self = BC_WINDOW (widget);

  if (self->board != NULL)
    gtk_widget_child_focus (GTK_WIDGET (bc_board_get_main_view (self->board)), GTK_DIR_TAB_FORWARD);
}

/* The patterns are there while no muscle is chosen. What is marked stays. */
static void
gallery_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BcWindow *self = BC_WINDOW (widget);

  bc_selection_set_muscle (bc_session_get_selection (self->session), NULL, 0);
  bc_selection_read (bc_session_get_selection (self->session), NULL);
  bc_reading_pane_update (self->reading_pane);
  bc_window_frame_reveal (GTK_APPLICATION_WINDOW (self), BC_PANE_READING);
  gtk_widget_child_focus (GTK_WIDGET (self->gallery), GTK_DIR_TAB_FORWARD);
}

static void
filters_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  bc_answer_panel_open_filters (BC_WINDOW (widget)->answer_panel);
}

/* Whoever reads means the words. */
static const char *
get_text_action (const char *zoom_action)
{
  if (g_str_equal (zoom_action, "win.zoom-in"))
    return "win.text-larger";
  return g_str_equal (zoom_action, "win.zoom-out") ? "win.text-smaller" : "win.text-usual";
}

static void
zoom_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BcWindow *self = BC_WINDOW (widget);
  BcViewport *viewport = self->board != NULL ? bc_board_get_viewport (self->board) : NULL;

  if (bc_reading_pane_has_focus (self->reading_pane))
    {
      gtk_widget_activate_action (widget, get_text_action (action), NULL);
      return;
    }
  if (viewport == NULL)
    return;
  if (g_str_equal (action, "win.zoom-in"))
    bc_viewport_zoom (viewport, BC_VIEWPORT_ZOOM_STEP);
  else if (g_str_equal (action, "win.zoom-out"))
    bc_viewport_zoom (viewport, 1 / BC_VIEWPORT_ZOOM_STEP);
  else
    bc_viewport_reset (viewport);
}

static void
shortcuts_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  bc_dialogs_show_shortcuts (GTK_WINDOW (widget));
}

static void
problems_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  bc_dialogs_show_text (GTK_WINDOW (widget), _ ("Data that could not be used"), BC_WINDOW (widget)->problems);
}

static gboolean
is_marking (BcWindow *self)
{
  g_autoptr (GVariant) tool = g_action_group_get_action_state (G_ACTION_GROUP (self), "pain-tool");

  return !g_str_equal (g_variant_get_string (tool, NULL), "none");
}

/* From the innermost outwards: the brush is laid aside, a close-up gives way to the whole figures before marks are given up. */
static void
escape_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BcWindow *self = BC_WINDOW (widget);

  if (is_marking (self))
    gtk_widget_activate_action (widget, "win.pain-tool", "s", "none");
  else if (self->board != NULL && bc_board_get_close_up (self->board) != NULL)
    gtk_widget_activate_action (widget, "win.close-up", "s", "");
  else
    clear_cb (widget, action, parameter);
}

static void
problems_response_cb (GtkInfoBar *bar, int response, BcWindow *self)
{
  if (response == GTK_RESPONSE_CLOSE)
    gtk_info_bar_set_revealed (bar, FALSE);
}

/* Nothing has the focus at first: Tab starts at the search, typing searches, and no cursor blinks beside the figures. */
static void
bc_window_show (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (bc_window_parent_class)->show (widget);
  gtk_window_set_focus (GTK_WINDOW (widget), NULL);
}

static void
bc_window_dispose (GObject *object)
{
  BcWindow *self = BC_WINDOW (object);

  g_clear_object (&self->board_actions);
  g_clear_object (&self->pane_turns);
  g_clear_object (&self->search);
  g_clear_object (&self->frame);
  g_clear_object (&self->appearance);
  g_clear_object (&self->explore_actions);
  g_clear_object (&self->filter_actions);
  g_clear_object (&self->reading_pane);
  g_clear_object (&self->reader);
  g_clear_object (&self->patient_link);
  g_clear_object (&self->annotation_actions);
  g_clear_object (&self->document_actions);
  g_clear_object (&self->print_actions);
  g_clear_object (&self->learn_actions);
  g_clear_object (&self->session);
  g_clear_pointer (&self->problems, g_free);
  G_OBJECT_CLASS (bc_window_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    const char *action;
  } keys[] = {
    { GDK_KEY_Escape, "win.escape" },  { GDK_KEY_plus, "win.zoom-in" },   { GDK_KEY_equal, "win.zoom-in" },
    { GDK_KEY_KP_Add, "win.zoom-in" }, { GDK_KEY_minus, "win.zoom-out" }, { GDK_KEY_KP_Subtract, "win.zoom-out" },
    { GDK_KEY_0, "win.zoom-fit" },     { GDK_KEY_KP_0, "win.zoom-fit" },
  };

  /* Plain keys reach the window only where no text entry has used them. */
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, 0, keys[i].action, NULL);
}

static void
bc_window_class_init (BcWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_window_dispose;
  widget_class->show = bc_window_show;
  g_type_ensure (BC_TYPE_ANSWER_PANEL);
  g_type_ensure (BC_TYPE_COMPARE_PANEL);
  g_type_ensure (BC_TYPE_PLACE_LIST);
  g_type_ensure (BC_TYPE_SEARCH_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bodychart/BodyChart/ui/bc-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BcWindow, problems_bar);
  gtk_widget_class_bind_template_child (widget_class, BcWindow, problems_label);
  gtk_widget_class_bind_template_child (widget_class, BcWindow, search_entry);
  gtk_widget_class_bind_template_child (widget_class, BcWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, BcWindow, place_list);
  gtk_widget_class_bind_template_child (widget_class, BcWindow, answer_panel);
  gtk_widget_class_bind_template_child (widget_class, BcWindow, search_panel);
  gtk_widget_class_bind_template_child (widget_class, BcWindow, reading);
  gtk_widget_class_bind_template_child (widget_class, BcWindow, board_overlay);
  gtk_widget_class_bind_template_child (widget_class, BcWindow, board_frame);
  gtk_widget_class_bind_template_child (widget_class, BcWindow, outer_paned);
  gtk_widget_class_bind_template_child (widget_class, BcWindow, inner_paned);
  gtk_widget_class_bind_template_child (widget_class, BcWindow, recent_menu);
  gtk_widget_class_bind_template_child (widget_class, BcWindow, learn_menu);
  gtk_widget_class_bind_template_child (widget_class, BcWindow, compare_panel);
  gtk_widget_class_bind_template_callback (widget_class, problems_response_cb);
  gtk_widget_class_install_action (widget_class, "win.clear", NULL, clear_cb);
  gtk_widget_class_install_action (widget_class, "win.escape", NULL, escape_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.filters", NULL, filters_cb);
  gtk_widget_class_install_action (widget_class, "win.focus-answer", NULL, focus_answer_cb);
  gtk_widget_class_install_action (widget_class, "win.focus-figure", NULL, focus_figure_cb);
  gtk_widget_class_install_action (widget_class, "win.gallery", NULL, gallery_cb);
  gtk_widget_class_install_action (widget_class, "win.zoom-in", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "win.zoom-out", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "win.zoom-fit", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "win.problems", NULL, problems_cb);
  gtk_widget_class_install_action (widget_class, "win.show-help-overlay", NULL, shortcuts_cb);
  add_keys (widget_class);
}

static void
bc_window_init (BcWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_problems (BcWindow *self, GPtrArray *problems)
{
  g_autoptr (GHashTable) files = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *label = NULL;

  for (guint i = 0; i < problems->len; i++)
    {
      const BcProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *line = bc_problem_to_string (problem);
      g_hash_table_add (files, problem->file);
      g_string_append_printf (lines, "%s\n", line);
    }
  self->problems = g_strdup (lines->str);
  /* Translators: %u is a number of data files */
  label =
      g_strdup_printf (ngettext ("%u data file has faults and is not used, or not wholly. Everything else works.",
                                 "%u data files have faults and are not used, or not wholly. Everything else works.",
                                 g_hash_table_size (files)),
                       g_hash_table_size (files));
  gtk_label_set_label (self->problems_label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->problems_label), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_info_bar_set_revealed (self->problems_bar, problems->len > 0);
}

static BcSettings *
get_settings (BcWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (BC_IS_APPLICATION (application))
    return g_object_ref (bc_application_get_settings (BC_APPLICATION (application)));
  return bc_settings_new_in_memory ();
}

static void
appearance_changed_cb (BcWindow *self)
{
  bc_appearance_apply_to (self->appearance, GTK_WIDGET (self));
  bc_gallery_set_style (self->gallery, bc_style_get (bc_appearance_get_preset (self->appearance)));
  bc_reader_set_preset (self->reader, bc_appearance_get_preset (self->appearance));
  if (self->board_actions != NULL)
    bc_board_actions_set_preset (self->board_actions, bc_appearance_get_preset (self->appearance));
}

static void
appearance_chosen_cb (GSimpleAction *action, GVariant *value, BcSettings *settings)
{
  if (bc_settings_set_value (settings, "appearance", value))
    g_simple_action_set_state (action, value);
}

static void
add_appearance (BcWindow *self, BcSettings *settings)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful ("appearance", G_VARIANT_TYPE_STRING,
                                                                   bc_settings_get_value (settings, "appearance"));

  g_signal_connect_object (action, "change-state", G_CALLBACK (appearance_chosen_cb), settings, 0);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
  self->appearance = bc_appearance_get_shared (settings);
  bc_learn_actions_set_appearance (self->learn_actions, self->appearance);
  g_signal_connect_object (self->appearance, "changed", G_CALLBACK (appearance_changed_cb), self, G_CONNECT_SWAPPED);
  appearance_changed_cb (self);
}

static void
add_board_actions (BcWindow *self, BcBoard *board)
{
  g_autoptr (BcSettings) settings = get_settings (self);

  self->board = board;
  self->board_actions = bc_board_actions_new (board, G_ACTION_MAP (self), settings);
}

/* Size, panes and colours; the last after the board is there, which follows them. */
static void
add_frame (BcWindow *self)
{
  g_autoptr (BcSettings) settings = get_settings (self);

  self->frame = bc_window_frame_new (GTK_APPLICATION_WINDOW (self), self->outer_paned, self->inner_paned, settings);
  self->pane_turns = bc_pane_turns_new (GTK_APPLICATION_WINDOW (self), self->frame, self->session);
  g_signal_connect_object (self->search, "muscle-found", G_CALLBACK (muscle_found_cb), self, G_CONNECT_SWAPPED);
  add_appearance (self, settings);
}

/* Pages and figures see to themselves. */
static void
naming_changed_cb (BcWindow *self)
{
  bc_answer_panel_update (self->answer_panel, TRUE);
  bc_compare_panel_update (self->compare_panel);
  bc_window_search_repeat (self->search);
}

static void
muscle_names_changed_cb (BcWindow *self)
{
  g_autoptr (BcSettings) settings = get_settings (self);
  g_autofree char *word = bc_settings_get_string (settings, "muscle-names");
  BcNaming naming;

  if (bc_naming_from_string (word, &naming))
    bc_atlas_set_naming (bc_session_get_atlas (self->session), naming);
}

/* What the preferences change shows at once. */
static void
follow_settings (BcWindow *self)
{
  g_autoptr (BcSettings) settings = get_settings (self);

  g_signal_connect_object (settings, "changed::muscle-names", G_CALLBACK (muscle_names_changed_cb), self,
                           G_CONNECT_SWAPPED);
  muscle_names_changed_cb (self);
  if (self->board != NULL)
    bc_first_hint_add (GTK_WINDOW (self), self->board_overlay, settings);
  g_signal_connect_object (bc_session_get_atlas (self->session), "naming-changed", G_CALLBACK (naming_changed_cb), self,
                           G_CONNECT_SWAPPED);
  bc_follow_setting (G_ACTION_MAP (self), "look", settings, "look");
  bc_follow_setting (G_ACTION_MAP (self), "list-order", settings, "list-order");
  bc_follow_setting (G_ACTION_MAP (self), "figures", settings, "shown-figures");
  bc_follow_setting (G_ACTION_MAP (self), "body", settings, "figure");
  bc_follow_setting (G_ACTION_MAP (self), "appearance", settings, "appearance");
}

static void
add_patient_link (BcWindow *self, BcFigureSet *figures)
{
  g_autoptr (BcSettings) settings = get_settings (self);

  self->patient_link = bc_patient_link_new (GTK_APPLICATION_WINDOW (self), self->session, figures, settings);
}

static void
add_print_actions (BcWindow *self)
{
  g_autoptr (BcSettings) settings = get_settings (self);

  self->print_actions = bc_print_actions_new (GTK_APPLICATION_WINDOW (self), self->session, settings);
}

static void
add_learn_actions (BcWindow *self)
{
  g_autoptr (BcSettings) settings = get_settings (self);

  self->learn_actions = bc_learn_actions_new (GTK_APPLICATION_WINDOW (self), self->session, settings);
}

/* What is read, and what is listed. */
static void
add_reading (BcWindow *self)
{
  g_autoptr (BcSettings) settings = get_settings (self);

  self->filter_actions = bc_filter_actions_new (G_ACTION_MAP (self), self->session, settings);
  g_signal_connect_object (self->session, "filter-changed", G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
  self->reader = bc_reader_new (self->session, settings);
  self->reading_pane = bc_reading_pane_new (GTK_APPLICATION_WINDOW (self), self->reading, self->reader);
  g_menu_append_section (self->learn_menu, NULL, bc_reading_pane_get_topics (self->reading_pane));
  g_signal_connect_object (bc_session_get_selection (self->session), "subject-changed", G_CALLBACK (update_words_soon),
                           self, G_CONNECT_SWAPPED);
}

/* Without figures the list of places still answers. */
static void
add_board (BcWindow *self, BcFigureSet *figures, const char *message)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *board = figures != NULL ? bc_board_new (self->session, figures, &error) : NULL;
  g_autofree char *text = NULL;

  if (board == NULL)
    {
      text = g_strdup_printf (_ ("The figures cannot be shown: %s.\nThe list of places and the search still work."),
                              error != NULL ? error->message : message);
      board = gtk_label_new (text);
      gtk_label_set_wrap (GTK_LABEL (board), TRUE);
      gtk_widget_add_css_class (board, "hint");
    }
  else
    add_board_actions (self, BC_BOARD (board));
  bc_gallery_set_figures (self->gallery, self->board != NULL ? figures : NULL);
  bc_print_actions_set_figures (self->print_actions, self->board != NULL ? figures : NULL);
  bc_learn_actions_set_figures (self->learn_actions, self->board != NULL ? figures : NULL);
  bc_reader_set_figures (self->reader, self->board != NULL ? figures : NULL);
  gtk_widget_set_hexpand (board, TRUE);
  gtk_widget_set_vexpand (board, TRUE);
  gtk_box_append (self->board_frame, board);
  if (self->board != NULL)
    self->annotation_actions =
        bc_annotation_actions_new (GTK_APPLICATION_WINDOW (self), self->session, board, self->board_frame);
}

static void
remove_board (BcWindow *self)
{
  GtkWidget *child;

  g_clear_object (&self->board_actions);
  g_clear_object (&self->annotation_actions);
  self->board = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->board_frame))) != NULL)
    gtk_box_remove (self->board_frame, child);
}

/* Another body is other figures with the same ids; what is marked and chosen stays. */
static void
body_changed_cb (GSimpleAction *action, GVariant *value, BcWindow *self)
{
  g_autofree char *folder = bc_folders_find_figures ();
  g_autoptr (BcSettings) settings = get_settings (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (BcFigureSet) figures = NULL;
  const char *body = g_variant_get_string (value, NULL);

  if (!g_strv_contains (bc_figure_set_list_bodies (), body))
    return;
  figures = bc_figure_set_load_body (folder, body, &error);
  if (figures == NULL)
    {
      bc_dialogs_show_text (GTK_WINDOW (self), _ ("This body cannot be shown"), error->message);
      return;
    }
  remove_board (self);
  add_board (self, figures, NULL);
  g_simple_action_set_state (action, value);
  bc_settings_set_value (settings, "figure", value);
}

static void
add_body_action (BcWindow *self, BcFigureSet *figures)
{
  const char *body = figures != NULL ? bc_figure_set_get_body (figures) : BC_BODY_NEUTRAL;
  g_autoptr (GSimpleAction) action =
      g_simple_action_new_stateful ("body", G_VARIANT_TYPE_STRING, g_variant_new_string (body));

  g_signal_connect_object (action, "change-state", G_CALLBACK (body_changed_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

/**
 * bc_window_new:
 * @application: the program
 * @session: a reference is taken
 * @figures: (nullable): NULL where they could not be loaded
 * @figures_message: (nullable): why not
 * @problems: (element-type BcProblem): what was wrong with the data; read once
 */
GtkWidget *
bc_window_new (GtkApplication *application,
               BcSession *session,
               BcFigureSet *figures,
               const char *figures_message,
               GPtrArray *problems)
{
  BcWindow *self = g_object_new (BC_TYPE_WINDOW, "application", application, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (bc_session_get_selection (session), "places-changed", G_CALLBACK (places_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (bc_session_get_selection (session), "muscle-changed", G_CALLBACK (update_words_soon), self,
                           G_CONNECT_SWAPPED);
  bc_place_list_set_session (self->place_list, session);
  bc_answer_panel_set_session (self->answer_panel, session);
  self->search = bc_window_search_new (GTK_APPLICATION_WINDOW (self), self->search_entry, self->sidebar,
                                       self->search_panel, session);
  add_reading (self);
  self->gallery = BC_GALLERY (bc_gallery_new (session));
  bc_muscle_page_append_to_empty (bc_reading_pane_get_muscle_page (self->reading_pane), GTK_WIDGET (self->gallery));
  self->explore_actions = bc_explore_actions_new (session, GTK_APPLICATION_WINDOW (self));
  self->document_actions = bc_document_actions_new (GTK_APPLICATION_WINDOW (self), session,
                                                    GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->problems_bar))));
  g_menu_append_section (self->recent_menu, NULL, bc_document_actions_get_recent (self->document_actions));
  add_print_actions (self);
  add_learn_actions (self);
  add_body_action (self, figures);
  add_patient_link (self, figures);
  add_board (self, figures, figures_message);
  add_frame (self);
  follow_settings (self);
  bc_compare_panel_set_session (self->compare_panel, session);
  g_signal_connect_object (bc_session_get_selection (session), "condition-changed", G_CALLBACK (update_words_soon),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bc_session_get_selection (session), "pins-changed", G_CALLBACK (update_words_soon), self,
                           G_CONNECT_SWAPPED);
  show_problems (self, problems);
  return GTK_WIDGET (self);
}

/**
 * bc_window_get_documents:
 *
 * Returns: (transfer none): the window's file actions.
 */
BcDocumentActions *
bc_window_get_documents (BcWindow *self)
{
  return self->document_actions;
}

/**
 * bc_window_is_up_to_date:
 *
 * Returns: whether the figures can be clicked and the words say what the session holds: both follow the picture by a frame.
 */
gboolean
bc_window_is_up_to_date (BcWindow *self)
{
  return self->words_tick == 0 && bc_answer_panel_is_filled (self->answer_panel) &&
         bc_reading_pane_is_filled (self->reading_pane) && (self->board == NULL || bc_board_is_ready (self->board));
}
