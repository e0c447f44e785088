/* The languages that a visitor of the patient screen may choose, to be ticked. Every installed language has its box, under the
   name that it calls itself. The order of the setting stays: what is ticked later comes last.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-language-checks.h"

#include "bc-folders.h"
#include "bc-language.h"

#define PER_LINE 3
#define SPACING 12

struct _BcLanguageChecks
{
  GtkWidget parent_instance;

  GtkWidget *grid;   /* owned child */
  GStrv installed;   /* ids */
  GPtrArray *checks; /* borrowed children, one for each installed language */
  GStrv chosen;      /* ids, also of languages that are not installed here */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (BcLanguageChecks, bc_language_checks, GTK_TYPE_WIDGET)

enum
{
  PROP_VALUE = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
show_chosen (BcLanguageChecks *self)
{
  self->updating = TRUE;
  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (g_ptr_array_index (self->checks, i),
                                 g_strv_contains ((const char *const *)self->chosen, self->installed[i]));
  self->updating = FALSE;
}

static void
toggled_cb (BcLanguageChecks *self, GtkCheckButton *check)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *id = gtk_widget_get_name (GTK_WIDGET (check));

  if (self->updating)
    return;
  for (guint i = 0; self->chosen[i] != NULL; i++)
    if (!g_str_equal (self->chosen[i], id))
      g_strv_builder_add (builder, self->chosen[i]);
  if (gtk_check_button_get_active (check))
    g_strv_builder_add (builder, id);
  g_strfreev (self->chosen);
  self->chosen = g_strv_builder_end (builder);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

static void
bc_language_checks_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  BcLanguageChecks *self = BC_LANGUAGE_CHECKS (object);

  if (id == PROP_VALUE)
    g_value_take_variant (value, g_variant_ref_sink (g_variant_new_strv ((const char *const *)self->chosen, -1)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
bc_language_checks_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  BcLanguageChecks *self = BC_LANGUAGE_CHECKS (object);

  if (id != PROP_VALUE)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  g_strfreev (self->chosen);
  self->chosen = g_variant_dup_strv (g_value_get_variant (value), NULL);
  show_chosen (self);
}

static gboolean
bc_language_checks_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (g_ptr_array_index (BC_LANGUAGE_CHECKS (widget)->checks, 0));
}

static void
bc_language_checks_dispose (GObject *object)
{
  BcLanguageChecks *self = BC_LANGUAGE_CHECKS (object);

  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->installed, g_strfreev);
  g_clear_pointer (&self->chosen, g_strfreev);
  G_OBJECT_CLASS (bc_language_checks_parent_class)->dispose (object);
}

static void
bc_language_checks_class_init (BcLanguageChecksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = bc_language_checks_get_property;
  object_class->set_property = bc_language_checks_set_property;
  object_class->dispose = bc_language_checks_dispose;
  widget_class->grab_focus = bc_language_checks_grab_focus;
  /* BcLanguageChecks:value: ids of languages, in their order */
  properties[PROP_VALUE] = g_param_spec_variant ("value", NULL, NULL, G_VARIANT_TYPE_STRING_ARRAY, NULL,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
bc_language_checks_init (BcLanguageChecks *self)
{
  g_autofree char *folder = bc_folders_find_locale ();

  self->chosen = g_new0 (char *, 1);
  self->installed = bc_language_list (folder);
  self->checks = g_ptr_array_new ();
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), SPACING);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), SPACING / 2);
  for (int i = 0; self->installed[i] != NULL; i++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (bc_language_get_name (self->installed[i]));
      gtk_widget_set_name (check, self->installed[i]);
      g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_grid_attach (GTK_GRID (self->grid), check, i % PER_LINE, i / PER_LINE, 1, 1);
      g_ptr_array_add (self->checks, check);
    }
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
}
