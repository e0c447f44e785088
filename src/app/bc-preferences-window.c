/* The preferences: one window for the program, in which every change holds at once. Which control stands for which key is said
   in the UI file; here the rows are joined to the settings.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-preferences-window.h"

#include <glib/gi18n.h>

#include "bc-appearance.h"
#include "bc-folders.h"
#include "bc-language-checks.h"
#include "bc-language.h"
#include "bc-letterhead-preview.h"
#include "bc-logo-chooser.h"
#include "bc-patient-gate.h"
#include "bc-preference-row.h"

/* GTK counts dots in an inch in 1024ths. */
#define USUAL_DPI (96 * 1024)

struct _BcPreferencesWindow
{
  GtkWindow parent_instance;

  GtkStack *pages;
  GtkWidget *memory_note;
  BcPreferenceRow *language_row;
  GtkDropDown *language_list;
  BcPreferenceRow *pin_row;
  BcLetterheadPreview *letterhead_preview;

  BcAppearance *appearance; /* owned */
};

G_DEFINE_FINAL_TYPE (BcPreferencesWindow, bc_preferences_window, GTK_TYPE_WINDOW)

/* The installed languages, each under the name that it calls itself; first the one of the desktop. */
static void
fill_languages (BcPreferencesWindow *self)
{
  g_autofree char *folder = bc_folders_find_locale ();
  g_auto (GStrv) ids = bc_language_list (folder);
  g_autofree char *joined = g_strjoinv (",", ids), *values = g_strconcat (",", joined, NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("As the system"));
  for (guint i = 0; ids[i] != NULL; i++)
    gtk_string_list_append (names, bc_language_get_name (ids[i]));
  gtk_drop_down_set_model (self->language_list, G_LIST_MODEL (names));
  g_object_set (self->language_row, "values", values, NULL);
}

/* Nobody types a letter that the pad of the patient screen does not have. */
static void
digits_inserted_cb (GtkEditable *editable, const char *text, int length, int *position, gpointer unused)
{
  g_autofree char *typed = g_strndup (text, length >= 0 ? (gsize)length : strlen (text));
  g_autofree char *whole = g_strconcat (gtk_editable_get_text (editable), typed, NULL);

  if (*whole == '\0' || bc_patient_gate_is_pin (whole))
    return;
  gtk_widget_error_bell (GTK_WIDGET (editable));
  g_signal_stop_emission_by_name (editable, "insert-text");
}

static void
watch_digits (BcPreferencesWindow *self)
{
  GtkEditable *entry = GTK_EDITABLE (bc_preference_row_get_control (self->pin_row));

  g_signal_connect (gtk_editable_get_delegate (entry), "insert-text", G_CALLBACK (digits_inserted_cb), NULL);
}

static void
bind_rows (GtkWidget *widget, BcSettings *settings)
{
  if (BC_IS_PREFERENCE_ROW (widget))
    bc_preference_row_bind (BC_PREFERENCE_ROW (widget), settings);
  else
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child))
      bind_rows (child, settings);
}

/* A number that is being typed counts when its entry loses the focus. */
static gboolean
bc_preferences_window_close_request (GtkWindow *window)
{
  gtk_window_set_focus (window, NULL);
  return GTK_WINDOW_CLASS (bc_preferences_window_parent_class)->close_request (window);
}

static void
appearance_changed_cb (BcPreferencesWindow *self)
{
  bc_appearance_apply_to (self->appearance, GTK_WIDGET (self));
}

static void
bc_preferences_window_dispose (GObject *object)
{
  g_clear_object (&BC_PREFERENCES_WINDOW (object)->appearance);
  G_OBJECT_CLASS (bc_preferences_window_parent_class)->dispose (object);
}

static void
bc_preferences_window_class_init (BcPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_preferences_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = bc_preferences_window_close_request;
  g_type_ensure (BC_TYPE_PREFERENCE_ROW);
  g_type_ensure (BC_TYPE_LANGUAGE_CHECKS);
  g_type_ensure (BC_TYPE_LETTERHEAD_PREVIEW);
  g_type_ensure (BC_TYPE_LOGO_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bodychart/BodyChart/ui/bc-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BcPreferencesWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, BcPreferencesWindow, memory_note);
  gtk_widget_class_bind_template_child (widget_class, BcPreferencesWindow, language_row);
  gtk_widget_class_bind_template_child (widget_class, BcPreferencesWindow, language_list);
  gtk_widget_class_bind_template_child (widget_class, BcPreferencesWindow, pin_row);
  gtk_widget_class_bind_template_child (widget_class, BcPreferencesWindow, letterhead_preview);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
}

static void
bc_preferences_window_init (BcPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_languages (self);
  watch_digits (self);
}

/* Larger text needs a larger window, as far as the screen goes. */
static void
grow_with_text (GtkWindow *window)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (window)));
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, 0);
  GdkRectangle room = { 0, 0, G_MAXINT, G_MAXINT };
  int dpi = -1, width, height;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (window)), "gtk-xft-dpi", &dpi, NULL);
  if (dpi <= USUAL_DPI)
    return;
  if (monitor != NULL)
    gdk_monitor_get_geometry (monitor, &room);
  gtk_window_get_default_size (window, &width, &height);
  gtk_window_set_default_size (window, MIN (room.width, (int)((double)width * dpi / USUAL_DPI)),
                               MIN (room.height, (int)((double)height * dpi / USUAL_DPI)));
}

/**
 * bc_preferences_window_new:
 * @settings: read and written; a reference is taken
 *
 * Returns: (transfer none): the window, not yet shown
 */
GtkWidget *
bc_preferences_window_new (BcSettings *settings)
{
  BcPreferencesWindow *self = g_object_new (BC_TYPE_PREFERENCES_WINDOW, NULL);

  gtk_widget_set_visible (self->memory_note, !bc_settings_is_remembered (settings));
  bind_rows (GTK_WIDGET (self), settings);
  bc_letterhead_preview_set_settings (self->letterhead_preview, settings);
  self->appearance = bc_appearance_get_shared (settings);
  g_signal_connect_object (self->appearance, "changed", G_CALLBACK (appearance_changed_cb), self, G_CONNECT_SWAPPED);
  appearance_changed_cb (self);
  grow_with_text (GTK_WINDOW (self));
  return GTK_WIDGET (self);
}

/**
 * bc_preferences_window_show_page:
 * @page: "general", "pages", "clinic" or "patient"
 */
void
bc_preferences_window_show_page (BcPreferencesWindow *self, const char *page)
{
  gtk_stack_set_visible_child_name (self->pages, page);
}
