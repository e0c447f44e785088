/* What is wanted on a page: the tab of the print dialog, and the side of the preview.

   Every choice goes straight into the settings, where the next page finds it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-page-options.h"

#include <glib/gi18n.h>

#define SPACING 8
#define MARGIN 14

#define KEY "bc-key"
#define VALUES "bc-values"
#define SETTINGS "bc-settings"

typedef struct
{
  const char *value;
  const char *label;
} Choice;

static const Choice kinds[] = {
  { "chart", N_ ("Chart for the clinician") }, { "handout", N_ ("Handout for the patient") },
  { "sheet", N_ ("Sheet about each muscle") }, { "blank", N_ ("Empty chart for pen and paper") },
  { "book", N_ ("Book of the whole atlas") },
};

static const Choice views[] = {
  { "auto", N_ ("What the page needs") },
  { "both", N_ ("Front and back") },
  { "front", N_ ("Front") },
  { "back", N_ ("Back") },
};

static const Choice papers[] = { { "a4", N_ ("A4") }, { "letter", N_ ("Letter") } };

typedef struct
{
  GtkGrid *grid;
  BcSettings *settings; /* borrowed while it is filled */
  GCallback changed;
  gpointer user_data;
  int row;
} Filler;

static void
choice_made_cb (GtkDropDown *drop_down)
{
  const Choice *choices = g_object_get_data (G_OBJECT (drop_down), VALUES);
  BcSettings *settings = g_object_get_data (G_OBJECT (drop_down), SETTINGS);

  bc_settings_set_string (settings, g_object_get_data (G_OBJECT (drop_down), KEY),
                          choices[gtk_drop_down_get_selected (drop_down)].value);
}

static void
check_toggled_cb (GtkCheckButton *check)
{
  BcSettings *settings = g_object_get_data (G_OBJECT (check), SETTINGS);

  bc_settings_set_boolean (settings, g_object_get_data (G_OBJECT (check), KEY), gtk_check_button_get_active (check));
}

static void
attach_key (Filler *filler, GtkWidget *widget, const char *key)
{
  g_object_set_data (G_OBJECT (widget), KEY, (gpointer)key);
  g_object_set_data_full (G_OBJECT (widget), SETTINGS, g_object_ref (filler->settings), g_object_unref);
  gtk_widget_set_sensitive (widget, bc_settings_is_writable (filler->settings, key));
}

static void
add_choice (Filler *filler, const char *key, const char *label_text, const Choice *choices, guint n)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *value = bc_settings_get_string (filler->settings, key);
  GtkWidget *label = gtk_label_new_with_mnemonic (label_text), *drop_down;
  guint selected = 0;

  for (guint i = 0; i < n; i++)
    {
      gtk_string_list_append (names, _ (choices[i].label));
      if (g_str_equal (choices[i].value, value))
        selected = i;
    }
  drop_down = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), selected);
  gtk_widget_set_hexpand (drop_down, TRUE);
  g_object_set_data (G_OBJECT (drop_down), VALUES, (gpointer)choices);
  attach_key (filler, drop_down, key);
  g_signal_connect (drop_down, "notify::selected", G_CALLBACK (choice_made_cb), NULL);
  if (filler->changed != NULL)
    g_signal_connect_swapped (drop_down, "notify::selected", filler->changed, filler->user_data);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), drop_down);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_grid_attach (filler->grid, label, 0, filler->row, 1, 1);
  gtk_grid_attach (filler->grid, drop_down, 1, filler->row++, 1, 1);
}

static void
add_check (Filler *filler, const char *key, const char *label)
{
  GtkWidget *check = gtk_check_button_new_with_mnemonic (label);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), bc_settings_get_boolean (filler->settings, key));
  attach_key (filler, check, key);
  g_signal_connect (check, "toggled", G_CALLBACK (check_toggled_cb), NULL);
  if (filler->changed != NULL)
    g_signal_connect_swapped (check, "toggled", filler->changed, filler->user_data);
  gtk_grid_attach (filler->grid, check, 0, filler->row++, 2, 1);
}

/**
 * bc_page_options_new:
 * @settings: read and written
 * @with_paper: whether paper and orientation are asked for as well; the print dialog has its own
 * @changed: (nullable): called swapped, with @user_data first, after every change
 */
GtkWidget *
bc_page_options_new (BcSettings *settings, gboolean with_paper, GCallback changed, gpointer user_data)
{
  GtkWidget *grid = gtk_grid_new ();
  Filler filler = { GTK_GRID (grid), settings, changed, user_data, 0 };

  gtk_grid_set_row_spacing (filler.grid, SPACING);
  gtk_grid_set_column_spacing (filler.grid, SPACING);
  gtk_widget_set_margin_start (grid, MARGIN);
  gtk_widget_set_margin_end (grid, MARGIN);
  gtk_widget_set_margin_top (grid, MARGIN);
  gtk_widget_set_margin_bottom (grid, MARGIN);
  add_choice (&filler, "page-kind", _ ("_What"), kinds, G_N_ELEMENTS (kinds));
  add_choice (&filler, "page-views", _ ("_Figures"), views, G_N_ELEMENTS (views));
  if (with_paper)
    add_choice (&filler, "page-paper", _ ("_Paper"), papers, G_N_ELEMENTS (papers));
  if (with_paper)
    add_check (&filler, "page-landscape", _ ("_Across"));
  add_check (&filler, "page-legend", _ ("_Legend"));
  add_check (&filler, "page-notes", _ ("_Reasons, further muscles and notes"));
  add_check (&filler, "page-mono", _ ("_Black and white, for photocopies"));
  return grid;
}
