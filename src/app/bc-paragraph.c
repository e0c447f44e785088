/* A paragraph of wrapped text that fills the width it gets. A wrapping label asks its font at many widths for the best
   one, which takes half a second for a page of fifty; a paragraph in a pane has no say in its width.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-paragraph.h"

#define LEAST_WIDTH 90
/* More than any pane or screen has: boxes then give a paragraph all that its neighbours leave. Where a paragraph wants less
   than it gets, GTK 4.18 finds its box smaller at best than at least. */
#define NATURAL_WIDTH 4096

struct _BcParagraph
{
  GtkWidget parent_instance;

  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (BcParagraph, bc_paragraph, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
bc_paragraph_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
bc_paragraph_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  gtk_widget_measure (BC_PARAGRAPH (widget)->label, orientation, for_size >= 0 ? for_size : NATURAL_WIDTH, minimum,
                      natural, NULL, NULL);
  *minimum = *natural = MAX (*minimum, *natural);
}

static void
bc_paragraph_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (BC_PARAGRAPH (widget)->label, width, height, -1, NULL);
  /* a footnote that is open here */
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child))
      gtk_popover_present (GTK_POPOVER (child));
}

static void
bc_paragraph_dispose (GObject *object)
{
  GtkWidget *child;

  BC_PARAGRAPH (object)->label = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (bc_paragraph_parent_class)->dispose (object);
}

static void
bc_paragraph_class_init (BcParagraphClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_paragraph_dispose;
  widget_class->get_request_mode = bc_paragraph_get_request_mode;
  widget_class->measure = bc_paragraph_measure;
  widget_class->size_allocate = bc_paragraph_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "paragraph");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NONE);
}

static void
bc_paragraph_init (BcParagraph *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (self->label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_width_chars (GTK_LABEL (self->label), 1);
  gtk_label_set_max_width_chars (GTK_LABEL (self->label), 1);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

/**
 * bc_paragraph_new:
 * @text: (nullable): plain text
 */
GtkWidget *
bc_paragraph_new (const char *text)
{
  BcParagraph *self = g_object_new (BC_TYPE_PARAGRAPH, NULL);

  bc_paragraph_set_text (self, text);
  return GTK_WIDGET (self);
}

void
bc_paragraph_set_text (BcParagraph *self, const char *text)
{
  gtk_label_set_text (GTK_LABEL (self->label), text != NULL ? text : "");
}

void
bc_paragraph_set_markup (BcParagraph *self, const char *markup)
{
  gtk_label_set_markup (GTK_LABEL (self->label), markup);
}

/**
 * bc_paragraph_get_label:
 *
 * Returns: (transfer none): the label inside, for links and selection.
 */
GtkLabel *
bc_paragraph_get_label (BcParagraph *self)
{
  return GTK_LABEL (self->label);
}
