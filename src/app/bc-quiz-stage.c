/* The figures of a question. Every figure that was shown once is kept for the next question that needs it, with its hit map
   and its painted drawing.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-quiz-stage.h"

#include "bc-close-up.h"
#include "bc-quiz-picture.h"

#define SPACING 6

struct _BcQuizStage
{
  GtkWidget parent_instance;

  BcAtlas *atlas;       /* owned */
  BcFigureSet *figures; /* owned */
  BcStyle style;
  GtkWidget *box;
  GtkWidget *row;     /* of columns: a figure over its name */
  GtkWidget *name;    /* of the hovered region */
  GPtrArray *columns; /* borrowed children of the row, each with its BcQuizFigure first; shown or kept */
  GPtrArray *shown;   /* BcQuizFigure, borrowed, in the order of the question */
};

G_DEFINE_FINAL_TYPE (BcQuizStage, bc_quiz_stage, GTK_TYPE_WIDGET)

static void
bc_quiz_stage_dispose (GObject *object)
{
  BcQuizStage *self = BC_QUIZ_STAGE (object);

  g_ptr_array_set_size (self->shown, 0);
  g_ptr_array_set_size (self->columns, 0);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->figures);
  g_clear_object (&self->atlas);
  G_OBJECT_CLASS (bc_quiz_stage_parent_class)->dispose (object);
}

static void
bc_quiz_stage_finalize (GObject *object)
{
  BcQuizStage *self = BC_QUIZ_STAGE (object);

  g_ptr_array_unref (self->shown);
  g_ptr_array_unref (self->columns);
  G_OBJECT_CLASS (bc_quiz_stage_parent_class)->finalize (object);
}

static void
bc_quiz_stage_class_init (BcQuizStageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_quiz_stage_dispose;
  G_OBJECT_CLASS (klass)->finalize = bc_quiz_stage_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "quizstage");
}

static void
bc_quiz_stage_init (BcQuizStage *self)
{
  self->style = *bc_style_get (BC_PRESET_SCREEN);
  self->shown = g_ptr_array_new ();
  self->columns = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  self->name = gtk_label_new (" ");
  gtk_widget_set_direction (self->row, GTK_TEXT_DIR_LTR);
  gtk_widget_set_vexpand (self->row, TRUE);
  gtk_box_set_homogeneous (GTK_BOX (self->row), TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (self->name), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->name, "quiz-region-name");
  gtk_box_append (GTK_BOX (self->box), self->row);
  gtk_box_append (GTK_BOX (self->box), self->name);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
hovered_cb (BcQuizFigure *figure, const BcSpot *spot, BcQuizStage *self)
{
  g_autofree char *name = spot != NULL ? bc_spot_describe (spot) : g_strdup (" ");

  gtk_label_set_label (GTK_LABEL (self->name), name);
}

static BcQuizFigure *
figure_in (GtkWidget *column)
{
  return BC_QUIZ_FIGURE (gtk_widget_get_first_child (column));
}

static GtkWidget *
make_column (BcQuizStage *self, BcFigure *figure)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *widget = bc_quiz_figure_new (figure, self->atlas, &error), *column, *caption;
  g_autofree char *name = bc_close_up_describe (figure);

  if (widget == NULL)
    {
      g_message ("%s", error->message);
      return NULL;
    }
  bc_quiz_figure_set_style (BC_QUIZ_FIGURE (widget), &self->style);
  g_signal_connect_object (widget, "hovered", G_CALLBACK (hovered_cb), self, 0);
  column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  caption = gtk_label_new (name);
  gtk_label_set_ellipsize (GTK_LABEL (caption), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (caption, "quiz-caption");
  gtk_box_append (GTK_BOX (column), widget);
  gtk_box_append (GTK_BOX (column), caption);
  gtk_box_append (GTK_BOX (self->row), column);
  g_ptr_array_add (self->columns, column);
  return column;
}

static GtkWidget *
get_column (BcQuizStage *self, BcFigure *figure)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (bc_quiz_figure_get_figure (figure_in (self->columns->pdata[i])) == figure)
      return self->columns->pdata[i];
  return make_column (self, figure);
}

/**
 * bc_quiz_stage_new:
 * @atlas: a reference is taken
 * @figures: a reference is taken
 */
GtkWidget *
bc_quiz_stage_new (BcAtlas *atlas, BcFigureSet *figures)
{
  BcQuizStage *self = g_object_new (BC_TYPE_QUIZ_STAGE, NULL);

  self->atlas = g_object_ref (atlas);
  self->figures = g_object_ref (figures);
  return GTK_WIDGET (self);
}

/**
 * bc_quiz_stage_set_figures:
 * @figures: of another body; a reference is taken. What is shown is to be shown anew.
 */
void
bc_quiz_stage_set_figures (BcQuizStage *self, BcFigureSet *figures)
{
  if (!g_set_object (&self->figures, figures))
    return;
  for (guint i = 0; i < self->columns->len; i++)
    gtk_box_remove (GTK_BOX (self->row), self->columns->pdata[i]);
  g_ptr_array_set_size (self->columns, 0);
  g_ptr_array_set_size (self->shown, 0);
}

void
bc_quiz_stage_set_style (BcQuizStage *self, const BcStyle *style)
{
  self->style = *style;
  for (guint i = 0; i < self->columns->len; i++)
    bc_quiz_figure_set_style (figure_in (self->columns->pdata[i]), style);
}

/**
 * bc_quiz_stage_show:
 * @quiz: a session that is not over
 *
 * Shows the figures of the question at hand.
 */
void
bc_quiz_stage_show (BcQuizStage *self, BcQuiz *quiz)
{
  g_autoptr (GPtrArray) figures = bc_quiz_picture_choose_figures (self->figures, bc_quiz_get_question (quiz));
  GtkWidget *before = NULL;

  for (guint i = 0; i < self->columns->len; i++)
    gtk_widget_set_visible (self->columns->pdata[i], FALSE);
  g_ptr_array_set_size (self->shown, 0);
  for (guint i = 0; i < figures->len; i++)
    {
      GtkWidget *column = get_column (self, figures->pdata[i]);
      if (column == NULL)
        continue;
      gtk_box_reorder_child_after (GTK_BOX (self->row), column, before);
      gtk_widget_set_visible (column, TRUE);
      bc_viewport_reset (bc_quiz_figure_get_viewport (figure_in (column)));
      g_ptr_array_add (self->shown, figure_in (column));
      before = column;
    }
  gtk_label_set_label (GTK_LABEL (self->name), " ");
  bc_quiz_stage_update (self, quiz);
}

/**
 * bc_quiz_stage_update:
 *
 * Shows what is chosen and how it was marked, on the same figures.
 */
void
bc_quiz_stage_update (BcQuizStage *self, BcQuiz *quiz)
{
  for (guint i = 0; i < self->shown->len; i++)
    bc_quiz_figure_show (self->shown->pdata[i], quiz);
}

/**
 * bc_quiz_stage_zoom:
 * @factor: how much closer; 0 for the whole figures
 */
void
bc_quiz_stage_zoom (BcQuizStage *self, double factor)
{
  for (guint i = 0; i < self->shown->len; i++)
    {
      BcViewport *viewport = bc_quiz_figure_get_viewport (self->shown->pdata[i]);
      if (factor > 0)
        bc_viewport_zoom (viewport, factor);
      else
        bc_viewport_reset (viewport);
    }
}

/**
 * bc_quiz_stage_get_figure:
 *
 * Returns: (transfer none) (nullable): one of the figures that are shown.
 */
BcQuizFigure *
bc_quiz_stage_get_figure (BcQuizStage *self, guint position)
{
  return position < self->shown->len ? self->shown->pdata[position] : NULL;
}
