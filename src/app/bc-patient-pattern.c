/* One or two figures on which pain spreads from one point. With animations it grows from the point along the zones; where
   the user wants less motion, three still pictures follow each other: the point, half, all.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-patient-pattern.h"

#include "bc-patient-figure.h"

#define MAX_FIGURES 2
#define FIGURES_SPACING 16
/* The point is seen alone for a moment, then its pain spreads; microseconds. */
#define POINT_ALONE (1200 * 1000)
#define SPREADING (4000 * 1000)
#define PULSE (1600 * 1000)
#define STILL_STEP (2200 * 1000)
#define STILL_CHECK_MS 200
#define PULSE_AT_REST 0.12

struct _BcPatientPattern
{
  GtkWidget parent_instance;

  BcPatientFigure *figures[MAX_FIGURES]; /* borrowed children */
  guint n_figures;
  gboolean spreads;
  gint64 started; /* 0: not yet */
  guint tick;
  guint timer;
};

G_DEFINE_FINAL_TYPE (BcPatientPattern, bc_patient_pattern, GTK_TYPE_WIDGET)

/* Starts and ends slowly: 0 to 1. */
static double
ease (double share)
{
  return share * share * (3 - 2 * share);
}

/**
 * bc_patient_pattern_get_state:
 * @elapsed: microseconds since the beginning
 * @gentle: whether it moves; else three still pictures
 * @progress: (out): see bc_spread_make_mask()
 * @pulse: (out): see bc_spread_paint_points()
 * @over: (out): whether nothing changes any more
 */
void
bc_patient_pattern_get_state (gint64 elapsed, gboolean gentle, double *progress, double *pulse, gboolean *over)
{
  *pulse = PULSE_AT_REST;
  if (!gentle)
    {
      *progress = elapsed < STILL_STEP ? 0 : elapsed < 2 * STILL_STEP ? 0.5 : 1;
      *over = elapsed >= 2 * STILL_STEP;
      return;
    }
  *over = elapsed >= POINT_ALONE + SPREADING;
  *progress = *over ? 1 : ease (CLAMP ((double)(elapsed - POINT_ALONE) / SPREADING, 0, 1));
  if (!*over)
    *pulse = (double)(elapsed % PULSE) / PULSE;
}

static gboolean
wants_motion (BcPatientPattern *self)
{
  gboolean motion;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &motion, NULL);
  return motion;
}

/* Returns whether it goes on. */
static gboolean
advance (BcPatientPattern *self, gint64 now, gboolean gentle)
{
  double progress, pulse;
  gboolean over;

  if (self->started == 0)
    self->started = now;
  bc_patient_pattern_get_state (now - self->started, gentle, &progress, &pulse, &over);
  for (guint i = 0; i < self->n_figures; i++)
    bc_patient_figure_set_progress (self->figures[i], progress, pulse);
  return !over;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer unused)
{
  BcPatientPattern *self = BC_PATIENT_PATTERN (widget);

  if (advance (self, gdk_frame_clock_get_frame_time (clock), TRUE))
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
step_cb (gpointer pattern)
{
  BcPatientPattern *self = pattern;

  if (advance (self, g_get_monotonic_time (), FALSE))
    return G_SOURCE_CONTINUE;
  self->timer = 0;
  return G_SOURCE_REMOVE;
}

static void
stop (BcPatientPattern *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_handle_id (&self->timer, g_source_remove);
}

/**
 * bc_patient_pattern_replay:
 *
 * Shows it from the beginning.
 */
void
bc_patient_pattern_replay (BcPatientPattern *self)
{
  stop (self);
  self->started = 0;
  if (!self->spreads || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  for (guint i = 0; i < self->n_figures; i++)
    bc_patient_figure_set_progress (self->figures[i], 0, PULSE_AT_REST);
  if (wants_motion (self))
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
  else
    {
      advance (self, g_get_monotonic_time (), FALSE);
      self->timer = g_timeout_add (STILL_CHECK_MS, step_cb, self);
    }
}

/**
 * bc_patient_pattern_is_still:
 *
 * Returns: whether nothing moves.
 */
gboolean
bc_patient_pattern_is_still (BcPatientPattern *self)
{
  return self->tick == 0 && self->timer == 0;
}

static void
bc_patient_pattern_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (bc_patient_pattern_parent_class)->map (widget);
  bc_patient_pattern_replay (BC_PATIENT_PATTERN (widget));
}

static void
bc_patient_pattern_unmap (GtkWidget *widget)
{
  stop (BC_PATIENT_PATTERN (widget));
  GTK_WIDGET_CLASS (bc_patient_pattern_parent_class)->unmap (widget);
}

static void
bc_patient_pattern_dispose (GObject *object)
{
  GtkWidget *child;

  stop (BC_PATIENT_PATTERN (object));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (bc_patient_pattern_parent_class)->dispose (object);
}

static void
bc_patient_pattern_class_init (BcPatientPatternClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_patient_pattern_dispose;
  widget_class->map = bc_patient_pattern_map;
  widget_class->unmap = bc_patient_pattern_unmap;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pattern");
}

static void
bc_patient_pattern_init (BcPatientPattern *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_box_layout_set_homogeneous (layout, TRUE);
  gtk_box_layout_set_spacing (layout, FIGURES_SPACING);
  gtk_widget_set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_LTR);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

static BcSide
one_side (BcBodySides sides)
{
  return sides == BC_BODY_LEFT ? BC_SIDE_LEFT : BC_SIDE_RIGHT;
}

static BcPatientFigure *
add_figure (BcPatientPattern *self, BcFigure *figure, double word_size)
{
  GtkWidget *widget = bc_patient_figure_new (figure);

  bc_patient_figure_set_word_size (BC_PATIENT_FIGURE (widget), word_size);
  gtk_widget_set_parent (widget, GTK_WIDGET (self));
  self->figures[self->n_figures++] = BC_PATIENT_FIGURE (widget);
  return BC_PATIENT_FIGURE (widget);
}

/* Front and back stand beside each other at one height and one size, or they would not be one body. */
static void
align_figures (BcPatientPattern *self)
{
  BcBox fields[MAX_FIGURES];
  double top, bottom;

  if (self->n_figures < MAX_FIGURES)
    return;
  for (guint i = 0; i < MAX_FIGURES; i++)
    {
      const char *view = bc_figure_get_view (bc_patient_figure_get_figure (self->figures[i]));
      if (!g_str_equal (view, "front") && !g_str_equal (view, "back"))
        return;
      fields[i] = *bc_patient_figure_get_field (self->figures[i]);
    }
  top = MIN (fields[0].y, fields[1].y);
  bottom = MAX (fields[0].y + fields[0].height, fields[1].y + fields[1].height);
  for (guint i = 0; i < MAX_FIGURES; i++)
    {
      const BcBox *whole = bc_figure_get_view_box (bc_patient_figure_get_figure (self->figures[i]));
      double width = MAX (fields[0].width, fields[1].width), middle = fields[i].x + fields[i].width / 2;
      BcBox field = { CLAMP (middle - width / 2, whole->x, whole->x + whole->width - width), top, width, bottom - top };
      bc_patient_figure_set_field (self->figures[i], &field);
    }
}

/**
 * bc_patient_pattern_new:
 * @views: one or two
 * @shown: the muscle and its sides
 * @point: a point of it
 * @word_size: of Left and Right, widget units
 *
 * Returns: (transfer floating): the figures. Views that cannot be read are left out.
 */
GtkWidget *
bc_patient_pattern_new (BcFigureSet *figures,
                        const char *const *views,
                        const BcShownMuscle *shown,
                        const BcTriggerPoint *point,
                        double word_size)
{
  BcPatientPattern *self = g_object_new (BC_TYPE_PATIENT_PATTERN, NULL);

  self->spreads = TRUE;
  for (guint i = 0; views[i] != NULL && self->n_figures < MAX_FIGURES; i++)
    {
      BcFigure *figure = bc_figure_set_get_side (figures, views[i], one_side (shown->sides));
      if (figure != NULL)
        bc_patient_figure_set_spread (add_figure (self, figure, word_size), bc_spread_new (figure, shown, point));
    }
  align_figures (self);
  return GTK_WIDGET (self);
}

/**
 * bc_patient_pattern_new_places:
 * @spots: (element-type BcSpot): marked places; nothing moves. A close-up of one side is of the first one's.
 */
GtkWidget *
bc_patient_pattern_new_places (BcFigureSet *figures, const char *const *views, GArray *spots, double word_size)
{
  BcPatientPattern *self = g_object_new (BC_TYPE_PATIENT_PATTERN, NULL);
  BcSide side = spots->len > 0 ? g_array_index (spots, BcSpot, 0).side : BC_SIDE_MIDLINE;

  for (guint i = 0; views[i] != NULL && self->n_figures < MAX_FIGURES; i++)
    {
      BcFigure *figure = bc_figure_set_get_side (figures, views[i], side);
      if (figure != NULL)
        bc_patient_figure_set_spots (add_figure (self, figure, word_size), (const BcSpot *)(void *)spots->data,
                                     spots->len);
    }
  return GTK_WIDGET (self);
}

/* What a view shows of a spread; the point itself counts most. */
static guint
count_worth (BcFigureSet *figures,
             const char *view,
             const BcShownMuscle *shown,
             const BcTriggerPoint *point,
             gboolean *has_point)
{
  BcFigure *figure = bc_figure_set_get_side (figures, view, one_side (shown->sides));
  g_autoptr (BcSpread) spread = NULL;
  guint worth = 0;

  *has_point = FALSE;
  if (figure == NULL)
    return 0;
  spread = bc_spread_new (figure, shown, point);
  *has_point = bc_spread_has_point (spread);
  for (guint i = 0; i < point->zones->len; i++)
    {
      const BcZone *zone = point->zones->pdata[i];
      if (g_str_equal (zone->view, view))
        worth += zone->level == BC_LEVEL_ESSENTIAL ? 4 : 1;
    }
  return worth;
}

/**
 * bc_patient_pattern_choose_views:
 *
 * The view that shows the point comes first; a second one joins it where it shows more of the pain. Head and neck are
 * small on the whole figure: there a close-up is taken where it has the point.
 *
 * Returns: (transfer full): one or two views.
 */
GStrv
bc_patient_pattern_choose_views (BcFigureSet *figures, const BcShownMuscle *shown, const BcTriggerPoint *point)
{
  static const char *const of_head[] = { "head-side", "back", "front", NULL };
  static const char *const of_body[] = { "back", "front", NULL };
  const char *const *candidates = g_str_equal (shown->muscle->section, "head-neck") ? of_head : of_body;
  const char *first = NULL, *second = NULL;
  guint best = 0;

  for (guint i = 0; candidates[i] != NULL; i++)
    {
      gboolean has_point;
      count_worth (figures, candidates[i], shown, point, &has_point);
      if (has_point && first == NULL)
        first = candidates[i];
    }
  for (guint i = 0; candidates[i] != NULL; i++)
    {
      gboolean has_point;
      guint worth = count_worth (figures, candidates[i], shown, point, &has_point);
      if (candidates[i] != first && worth > best)
        {
          best = worth;
          second = candidates[i];
        }
    }
  return g_strdupv ((GStrv)(const char *[]){ first != NULL ? first : "front", second, NULL });
}
