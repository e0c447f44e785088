/* Asks how a marked place feels. Eleven buttons for the intensity, because a slider cannot say that nobody has answered;
   a second press takes an answer back. Every press is kept at once: there is nothing to confirm.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-feeling-popover.h"

#include <glib/gi18n.h>

#define QUALITIES_PER_LINE 3

struct _BcFeelingPopover
{
  GtkPopover parent_instance;

  BcSession *session; /* owned */
  guint position;     /* of the mark */
  GtkToggleButton *intensities[BC_INTENSITY_MAX + 1];
  GtkCheckButton *qualities[BC_N_QUALITIES];
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (BcFeelingPopover, bc_feeling_popover, GTK_TYPE_POPOVER)

static const BcMarked *
get_mark (BcFeelingPopover *self)
{
  guint n;
  const BcMarked *marks = bc_selection_get_marks (bc_session_get_selection (self->session), &n);

  return self->position < n ? &marks[self->position] : NULL;
}

static void
update (BcFeelingPopover *self)
{
  const BcMarked *mark = get_mark (self);

  if (mark == NULL)
    return;
  self->updating = TRUE;
  for (int i = 0; i <= BC_INTENSITY_MAX; i++)
    gtk_toggle_button_set_active (self->intensities[i], mark->feeling.intensity == i);
  for (guint i = 0; i < BC_N_QUALITIES; i++)
    gtk_check_button_set_active (self->qualities[i], (mark->feeling.qualities & (1u << i)) != 0);
  self->updating = FALSE;
}

static void
say (BcFeelingPopover *self, const BcFeeling *feeling)
{
  bc_selection_set_feeling (bc_session_get_selection (self->session), self->position, feeling);
  update (self);
}

static void
intensity_toggled_cb (GtkToggleButton *button, BcFeelingPopover *self)
{
  const BcMarked *mark = get_mark (self);
  BcFeeling feeling;

  if (self->updating || mark == NULL)
    return;
  feeling = mark->feeling;
  for (int i = 0; i <= BC_INTENSITY_MAX; i++)
    if (self->intensities[i] == button)
      feeling.intensity = gtk_toggle_button_get_active (button) ? i : BC_INTENSITY_UNTOLD;
  say (self, &feeling);
}

static void
quality_toggled_cb (GtkCheckButton *button, BcFeelingPopover *self)
{
  const BcMarked *mark = get_mark (self);
  BcFeeling feeling;

  if (self->updating || mark == NULL)
    return;
  feeling = mark->feeling;
  for (guint i = 0; i < BC_N_QUALITIES; i++)
    if (self->qualities[i] == button)
      feeling.qualities ^= 1u << i;
  say (self, &feeling);
}

static GtkWidget *
new_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_widget_add_css_class (label, style);
  return label;
}

static void
add_intensities (BcFeelingPopover *self, GtkBox *content)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_append (content, new_label (_ ("How strong is it? 0 is no pain, 10 the worst you can imagine"), "caption"));
  gtk_widget_add_css_class (line, "linked");
  for (int i = 0; i <= BC_INTENSITY_MAX; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", i), *name = NULL;
      GtkWidget *button = gtk_toggle_button_new_with_label (number);

      /* Translators: one step of a scale of pain */
      name = g_strdup_printf (_ ("Intensity %d of %d"), i, BC_INTENSITY_MAX);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      gtk_widget_add_css_class (button, "intensity");
      gtk_widget_set_hexpand (button, TRUE);
      g_signal_connect (button, "toggled", G_CALLBACK (intensity_toggled_cb), self);
      gtk_box_append (GTK_BOX (line), button);
      self->intensities[i] = GTK_TOGGLE_BUTTON (button);
    }
  gtk_box_append (content, line);
}

static void
add_qualities (BcFeelingPopover *self, GtkBox *content)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_box_append (content, new_label (_ ("What is it like?"), "caption"));
  gtk_grid_set_column_spacing (GTK_GRID (grid), 14);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  for (guint i = 0; i < BC_N_QUALITIES; i++)
    {
      GtkWidget *button = gtk_check_button_new_with_label (bc_quality_get_words (i));

      g_signal_connect (button, "toggled", G_CALLBACK (quality_toggled_cb), self);
      gtk_grid_attach (GTK_GRID (grid), button, (int)i % QUALITIES_PER_LINE, (int)i / QUALITIES_PER_LINE, 1, 1);
      self->qualities[i] = GTK_CHECK_BUTTON (button);
    }
  gtk_box_append (content, grid);
}

static void
bc_feeling_popover_dispose (GObject *object)
{
  g_clear_object (&BC_FEELING_POPOVER (object)->session);
  G_OBJECT_CLASS (bc_feeling_popover_parent_class)->dispose (object);
}

static void
bc_feeling_popover_class_init (BcFeelingPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bc_feeling_popover_dispose;
}

static void
bc_feeling_popover_init (BcFeelingPopover *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_widget_add_css_class (content, "feeling");
  add_intensities (self, GTK_BOX (content));
  add_qualities (self, GTK_BOX (content));
  gtk_box_append (GTK_BOX (content),
                  new_label (_ ("Kept with the mark. It never changes the list of muscles."), "source"));
  gtk_popover_set_child (GTK_POPOVER (self), content);
}

/**
 * bc_feeling_popover_new:
 * @session: a reference is taken
 * @position: of the mark, in the order of bc_selection_get_marks()
 *
 * Returns: (transfer floating): to be parented by the mark's chip.
 */
GtkWidget *
bc_feeling_popover_new (BcSession *session, guint position)
{
  BcFeelingPopover *self = g_object_new (BC_TYPE_FEELING_POPOVER, NULL);

  self->session = g_object_ref (session);
  self->position = position;
  update (self);
  g_signal_connect_object (bc_session_get_selection (session), "feelings-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("How it feels"), -1);
  return GTK_WIDGET (self);
}
