/* One line of the preferences: a title, a control, and the key that it changes at once.

   The UI file says which key, and for a list which value each entry stands for. A key that an administrator has locked leaves
   its control insensitive and says why; so does a control that makes no sense while another is off ("needs").
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-preference-row.h"

#include <glib/gi18n.h>

#include "bc-preference-value.h"

#define LINE_SPACING 12
#define NOTE_SPACING 2

struct _BcPreferenceRow
{
  GtkWidget parent_instance;

  GtkWidget *line;  /* owned child */
  GtkWidget *words; /* title above notes */
  GtkWidget *title;
  GtkWidget *note;
  GtkWidget *lock;    /* why nothing can be changed */
  GtkWidget *control; /* NULL until it is set */

  char *key;
  char *needs;          /* "key=value as text", or NULL */
  GStrv values;         /* of a list's entries, or NULL */
  BcSettings *settings; /* owned; NULL until it is bound */
  gboolean updating;    /* the control is being set from the settings */
};

G_DEFINE_FINAL_TYPE (BcPreferenceRow, bc_preference_row, GTK_TYPE_WIDGET)

enum
{
  PROP_TITLE = 1,
  PROP_NOTE,
  PROP_KEY,
  PROP_VALUES,
  PROP_NEEDS,
  PROP_WIDE,
  PROP_CONTROL,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static GtkWidget *
new_note (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_visible (label, FALSE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
set_note (GtkWidget *label, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}

/* What has the focus and the value: the text within its scroller. */
static GtkWidget *
find_target (GtkWidget *control)
{
  return GTK_IS_SCROLLED_WINDOW (control) ? gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (control)) : control;
}

/* "Set by the administrator", or the note: what a screen reader says after the title. */
static void
describe (BcPreferenceRow *self)
{
  const char *title = gtk_label_get_text (GTK_LABEL (self->title));
  GtkWidget *said = gtk_widget_get_visible (self->lock) ? self->lock : self->note;
  const char *text = gtk_label_get_text (GTK_LABEL (said));
  GtkWidget *target = self->control != NULL ? find_target (self->control) : NULL;

  if (target == NULL)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (target), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  /* the part of an entry that has the focus is a widget of its own */
  if (GTK_IS_EDITABLE (target) && gtk_editable_get_delegate (GTK_EDITABLE (target)) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (target))),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                    -1);
}

static gboolean
is_needed (BcPreferenceRow *self)
{
  g_auto (GStrv) pieces = self->needs != NULL ? g_strsplit (self->needs, "=", 2) : NULL;
  g_autoptr (GVariant) value = NULL;
  g_autofree char *text = NULL;

  if (pieces == NULL)
    return TRUE;
  value = bc_settings_get_value (self->settings, pieces[0]);
  text = g_variant_is_of_type (value, G_VARIANT_TYPE_STRING) ? g_variant_dup_string (value, NULL)
                                                             : g_variant_print (value, FALSE);
  return g_str_equal (text, pieces[1]);
}

static void
update_sensitivity (BcPreferenceRow *self)
{
  gboolean writable = bc_settings_is_writable (self->settings, self->key);

  set_note (self->lock, writable ? NULL : _ ("The administrator of this computer has set this."));
  gtk_widget_set_sensitive (self->control, writable && is_needed (self));
  gtk_widget_set_sensitive (self->title, writable && is_needed (self));
  describe (self);
}

static void
setting_changed_cb (BcPreferenceRow *self)
{
  g_autoptr (GVariant) value = bc_settings_get_value (self->settings, self->key);

  self->updating = TRUE;
  bc_preference_value_show (find_target (self->control), value, (const char *const *)self->values);
  self->updating = FALSE;
}

static void
control_changed_cb (BcPreferenceRow *self)
{
  g_autoptr (GVariant) old = NULL;
  g_autoptr (GVariant) value = NULL;

  if (self->updating || self->settings == NULL)
    return;
  old = bc_settings_get_value (self->settings, self->key);
  value = bc_preference_value_read (find_target (self->control), g_variant_get_type (old),
                                    (const char *const *)self->values);
  if (value != NULL && !g_variant_equal (value, old))
    bc_settings_set_value (self->settings, self->key, value);
}

static void
set_wide (BcPreferenceRow *self, gboolean wide)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->line),
                                  wide ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (self->line), wide ? NOTE_SPACING * 2 : LINE_SPACING);
}

static void
set_control (BcPreferenceRow *self, GtkWidget *control)
{
  g_return_if_fail (self->control == NULL);
  if (control == NULL)
    return;
  self->control = control;
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->line), control);
  gtk_label_set_mnemonic_widget (GTK_LABEL (self->title), find_target (control));
  describe (self);
}

static void
bc_preference_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  BcPreferenceRow *self = BC_PREFERENCE_ROW (object);

  switch (id)
    {
    case PROP_TITLE:
      gtk_label_set_text_with_mnemonic (GTK_LABEL (self->title), g_value_get_string (value));
      break;
    case PROP_NOTE:
      set_note (self->note, g_value_get_string (value));
      break;
    case PROP_KEY:
      self->key = g_value_dup_string (value);
      break;
    case PROP_VALUES:
      self->values = g_strsplit (g_value_get_string (value), ",", -1);
      break;
    case PROP_NEEDS:
      self->needs = g_value_dup_string (value);
      break;
    case PROP_WIDE:
      set_wide (self, g_value_get_boolean (value));
      break;
    case PROP_CONTROL:
      set_control (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bc_preference_row_dispose (GObject *object)
{
  BcPreferenceRow *self = BC_PREFERENCE_ROW (object);

  self->control = NULL;
  g_clear_pointer (&self->line, gtk_widget_unparent);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->needs, g_free);
  g_clear_pointer (&self->values, g_strfreev);
  G_OBJECT_CLASS (bc_preference_row_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *klass)
{
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);
  properties[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, NULL, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_VALUES] = g_param_spec_string ("values", NULL, NULL, NULL, flags);
  properties[PROP_NEEDS] = g_param_spec_string ("needs", NULL, NULL, NULL, flags);
  properties[PROP_WIDE] = g_param_spec_boolean ("wide", NULL, NULL, FALSE, flags);
  properties[PROP_CONTROL] = g_param_spec_object ("control", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (klass, N_PROPERTIES, properties);
}

static void
bc_preference_row_class_init (BcPreferenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = bc_preference_row_set_property;
  G_OBJECT_CLASS (klass)->dispose = bc_preference_row_dispose;
  install_properties (G_OBJECT_CLASS (klass));
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "preference");
}

static void
bc_preference_row_init (BcPreferenceRow *self)
{
  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, LINE_SPACING);
  self->words = gtk_box_new (GTK_ORIENTATION_VERTICAL, NOTE_SPACING);
  self->title = gtk_label_new (NULL);
  self->note = new_note ("note");
  self->lock = new_note ("lock");
  gtk_label_set_wrap (GTK_LABEL (self->title), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (self->title), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_widget_set_hexpand (self->words, TRUE);
  gtk_widget_set_valign (self->words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->words), self->title);
  gtk_box_append (GTK_BOX (self->words), self->note);
  gtk_box_append (GTK_BOX (self->words), self->lock);
  gtk_box_append (GTK_BOX (self->line), self->words);
  gtk_widget_set_parent (self->line, GTK_WIDGET (self));
}

/**
 * bc_preference_row_bind:
 * @settings: read and written from now on; a reference is taken; call once
 */
void
bc_preference_row_bind (BcPreferenceRow *self, BcSettings *settings)
{
  g_autofree char *changed = g_strconcat ("changed::", self->key, NULL);

  g_return_if_fail (self->settings == NULL && self->control != NULL);
  self->settings = g_object_ref (settings);
  setting_changed_cb (self);
  g_signal_connect_object (settings, changed, G_CALLBACK (setting_changed_cb), self, G_CONNECT_SWAPPED);
  bc_preference_value_watch (find_target (self->control), G_CALLBACK (control_changed_cb), G_OBJECT (self));
  if (self->needs != NULL)
    {
      g_auto (GStrv) pieces = g_strsplit (self->needs, "=", 2);
      g_autofree char *needs_changed = g_strconcat ("changed::", pieces[0], NULL);

      g_signal_connect_object (settings, needs_changed, G_CALLBACK (update_sensitivity), self, G_CONNECT_SWAPPED);
    }
  update_sensitivity (self);
}

/**
 * bc_preference_row_get_key:
 *
 * Returns: the key that the row shows
 */
const char *
bc_preference_row_get_key (BcPreferenceRow *self)
{
  return self->key;
}

/**
 * bc_preference_row_get_control:
 *
 * Returns: (transfer none): what changes it
 */
GtkWidget *
bc_preference_row_get_control (BcPreferenceRow *self)
{
  return self->control;
}
