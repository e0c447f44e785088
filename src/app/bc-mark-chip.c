/* One mark as a chip. A press on its words asks how the place feels; the popover is made at the first press.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-mark-chip.h"

#include <glib/gi18n.h>

#include "bc-feeling-popover.h"

#define MAX_NAME_CHARS 30

struct _BcMarkChip
{
  GtkWidget parent_instance;

  BcSession *session; /* owned */
  guint position;     /* of the mark; the chips are made anew when marks come or go */
  GtkWidget *button;
  GtkWidget *name;
  GtkWidget *feeling;
  GtkWidget *about; /* NULL for a drawn area, which has no page */
  GtkWidget *away;
  GtkWidget *popover; /* NULL until it is asked for */
};

G_DEFINE_FINAL_TYPE (BcMarkChip, bc_mark_chip, GTK_TYPE_WIDGET)

static const BcMarked *
get_mark (BcMarkChip *self)
{
  guint n;
  const BcMarked *marks = bc_selection_get_marks (bc_session_get_selection (self->session), &n);

  return self->position < n ? &marks[self->position] : NULL;
}

static void
away_cb (BcMarkChip *self)
{
  if (get_mark (self) != NULL)
    bc_selection_remove_mark (bc_session_get_selection (self->session), self->position);
}

static void
bc_mark_chip_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  BcMarkChip *self = BC_MARK_CHIP (widget);

  GTK_WIDGET_CLASS (bc_mark_chip_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
bc_mark_chip_dispose (GObject *object)
{
  BcMarkChip *self = BC_MARK_CHIP (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_pointer (&self->about, gtk_widget_unparent);
  g_clear_pointer (&self->away, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bc_mark_chip_parent_class)->dispose (object);
}

static void
bc_mark_chip_class_init (BcMarkChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_mark_chip_dispose;
  widget_class->size_allocate = bc_mark_chip_size_allocate;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "mark-chip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_words (BcMarkChip *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->button = gtk_button_new ();
  self->name = gtk_label_new (NULL);
  self->feeling = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->name), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (self->name), MAX_NAME_CHARS);
  gtk_label_set_xalign (GTK_LABEL (self->name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->feeling), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (self->feeling), MAX_NAME_CHARS);
  gtk_label_set_xalign (GTK_LABEL (self->feeling), 0);
  gtk_widget_add_css_class (self->feeling, "source");
  gtk_box_append (GTK_BOX (words), self->name);
  gtk_box_append (GTK_BOX (words), self->feeling);
  gtk_button_set_child (GTK_BUTTON (self->button), words);
  gtk_widget_add_css_class (self->button, "words");
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (bc_mark_chip_ask), self);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

static void
bc_mark_chip_init (BcMarkChip *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "chip");
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  add_words (self);
  self->away = gtk_button_new_from_icon_name ("window-close-symbolic");
  gtk_widget_add_css_class (self->away, "away");
  g_signal_connect_swapped (self->away, "clicked", G_CALLBACK (away_cb), self);
  gtk_widget_set_parent (self->away, GTK_WIDGET (self));
}

/* The way to the page of the place. */
static void
add_about (BcMarkChip *self, const BcMarked *mark)
{
  BcSubject subject = { BC_SUBJECT_REGION, mark->place.region };
  g_autofree char *word = NULL, *label = NULL;

  if (mark->drawn != NULL)
    return;
  if (mark->place.area != NULL)
    subject = (BcSubject){ BC_SUBJECT_AREA, mark->place.area };
  word = bc_subject_to_string (&subject);
  /* Translators: %s is a place on the body */
  label = g_strdup_printf (_ ("Read about %s (Ctrl+Shift+I)"), bc_place_get_name (&mark->place));
  self->about = gtk_button_new_from_icon_name ("dialog-information-symbolic");
  gtk_widget_add_css_class (self->about, "about");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->about), "s", word);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->about), "win.read");
  gtk_widget_set_tooltip_text (self->about, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->about), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_insert_after (self->about, GTK_WIDGET (self), self->button);
}

/**
 * bc_mark_chip_new:
 * @session: a reference is taken
 * @position: of the mark, in the order of bc_selection_get_marks()
 */
GtkWidget *
bc_mark_chip_new (BcSession *session, guint position)
{
  BcMarkChip *self = g_object_new (BC_TYPE_MARK_CHIP, NULL);
  g_autofree char *name = NULL, *away = NULL;

  self->session = g_object_ref (session);
  self->position = position;
  name = bc_marked_describe (get_mark (self));
  add_about (self, get_mark (self));
  away = g_strdup_printf (_ ("Take away %s"), name);
  gtk_label_set_label (GTK_LABEL (self->name), name);
  gtk_widget_set_tooltip_text (self->away, away);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->away), GTK_ACCESSIBLE_PROPERTY_LABEL, away, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  bc_mark_chip_update (self);
  return GTK_WIDGET (self);
}

/**
 * bc_mark_chip_update:
 *
 * Says how the mark feels now.
 */
void
bc_mark_chip_update (BcMarkChip *self)
{
  const BcMarked *mark = get_mark (self);
  g_autofree char *name = NULL, *feeling = NULL, *label = NULL;

  if (mark == NULL)
    return;
  name = bc_marked_describe (mark);
  feeling = bc_feeling_describe (&mark->feeling);
  gtk_label_set_label (GTK_LABEL (self->feeling), feeling);
  gtk_widget_set_visible (self->feeling, *feeling != '\0');
  label = *feeling != '\0' ? g_strdup_printf (_ ("%s, %s. Change how it feels"), name, feeling)
                           : g_strdup_printf (_ ("%s. Say how it feels"), name);
  gtk_widget_set_tooltip_text (self->button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * bc_mark_chip_ask:
 *
 * Asks how the place feels.
 */
void
bc_mark_chip_ask (BcMarkChip *self)
{
  if (self->popover == NULL)
    {
      self->popover = bc_feeling_popover_new (self->session, self->position);
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
    }
  gtk_popover_popup (GTK_POPOVER (self->popover));
}
