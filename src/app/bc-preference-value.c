/* The value of a control of the preferences, as the settings hold it: switches are booleans, lists one of their values, spin
   buttons whole numbers, entries and text views words. Our own controls have a property "value".
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-preference-value.h"

static void
show_choice (GtkDropDown *list, GVariant *value, const char *const *values)
{
  g_autofree char *text = g_variant_is_of_type (value, G_VARIANT_TYPE_STRING) ? g_variant_dup_string (value, NULL)
                                                                              : g_variant_print (value, FALSE);
  guint selected = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    if (g_str_equal (values[i], text))
      selected = i;
  gtk_drop_down_set_selected (list, selected);
}

/* The cursor stays where the user types: what comes back from the settings is what went there. */
static void
show_text (GtkTextBuffer *buffer, const char *text)
{
  g_autofree char *shown = NULL;

  g_object_get (buffer, "text", &shown, NULL);
  if (g_strcmp0 (shown, text) != 0)
    gtk_text_buffer_set_text (buffer, text, -1);
}

/**
 * bc_preference_value_show:
 * @control: of a kind that is named above
 * @values: (nullable): what the entries of a list stand for
 *
 * Lets the control show the value.
 */
void
bc_preference_value_show (GtkWidget *control, GVariant *value, const char *const *values)
{
  if (GTK_IS_SWITCH (control))
    gtk_switch_set_active (GTK_SWITCH (control), g_variant_get_boolean (value));
  else if (GTK_IS_DROP_DOWN (control))
    show_choice (GTK_DROP_DOWN (control), value, values);
  else if (GTK_IS_SPIN_BUTTON (control))
    gtk_spin_button_set_value (GTK_SPIN_BUTTON (control), g_variant_get_int32 (value));
  else if (GTK_IS_TEXT_VIEW (control))
    show_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (control)), g_variant_get_string (value, NULL));
  else if (!GTK_IS_EDITABLE (control))
    g_object_set (control, "value", value, NULL);
  else if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (control)), g_variant_get_string (value, NULL)) != 0)
    gtk_editable_set_text (GTK_EDITABLE (control), g_variant_get_string (value, NULL));
}

static GVariant *
read_choice (GtkDropDown *list, const GVariantType *type, const char *const *values)
{
  guint selected = gtk_drop_down_get_selected (list);

  if (values == NULL || selected >= g_strv_length ((GStrv)values))
    return NULL;
  if (g_variant_type_equal (type, G_VARIANT_TYPE_STRING))
    return g_variant_ref_sink (g_variant_new_string (values[selected]));
  return g_variant_parse (type, values[selected], NULL, NULL, NULL);
}

/**
 * bc_preference_value_read:
 * @type: of the key
 * @values: (nullable): what the entries of a list stand for
 *
 * Returns: (transfer full) (nullable): what the control shows; NULL where a list shows nothing
 */
GVariant *
bc_preference_value_read (GtkWidget *control, const GVariantType *type, const char *const *values)
{
  GVariant *value = NULL;
  g_autofree char *text = NULL;

  if (GTK_IS_DROP_DOWN (control))
    return read_choice (GTK_DROP_DOWN (control), type, values);
  if (GTK_IS_SWITCH (control))
    value = g_variant_new_boolean (gtk_switch_get_active (GTK_SWITCH (control)));
  else if (GTK_IS_SPIN_BUTTON (control))
    value = g_variant_new_int32 (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (control)));
  else if (GTK_IS_EDITABLE (control))
    value = g_variant_new_string (gtk_editable_get_text (GTK_EDITABLE (control)));
  else if (GTK_IS_TEXT_VIEW (control))
    {
      g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (control)), "text", &text, NULL);
      value = g_variant_new_string (text);
    }
  else
    g_object_get (control, "value", &value, NULL);
  return value != NULL ? g_variant_take_ref (value) : NULL;
}

/**
 * bc_preference_value_watch:
 * @changed: called with @object first
 *
 * Tells of every change of the control, as long as @object lives.
 */
void
bc_preference_value_watch (GtkWidget *control, GCallback changed, GObject *object)
{
  GObject *source =
      GTK_IS_TEXT_VIEW (control) ? G_OBJECT (gtk_text_view_get_buffer (GTK_TEXT_VIEW (control))) : G_OBJECT (control);
  const char *signal = GTK_IS_SWITCH (control)                                   ? "notify::active"
                       : GTK_IS_DROP_DOWN (control)                              ? "notify::selected"
                       : GTK_IS_SPIN_BUTTON (control)                            ? "value-changed"
                       : GTK_IS_EDITABLE (control) || GTK_IS_TEXT_VIEW (control) ? "changed"
                                                                                 : "notify::value";

  g_signal_connect_object (source, signal, changed, object, G_CONNECT_SWAPPED);
}
