/* The board: where everything lies on it. The filmstrip lies where it takes less from the figures.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-board-private.h"

#include "bc-filmstrip.h"
#include "bc-minimap.h"

/* What is kept free until bar and strip can be measured, widget units. */
#define BAR_HEIGHT 42
#define STRIP_EXTENT 106

/* The strip's part that does not grow with the text, and the lines of a caption. */
#define STRIP_PICTURES 78
#define CAPTION_LINES 2
#define CAPTION_SHARE 0.82

/* How far things that lie over the figures stand off. */
#define MARGIN 8

#define LEAST_WIDTH 300
#define NATURAL_WIDTH 640
#define LEAST_HEIGHT 190
#define NATURAL_HEIGHT 760

/* Of a caption, widget units: the strip grows with the text from the first frame on. */
static int
get_line_height (BcBoard *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics) * CAPTION_SHARE);

  pango_font_metrics_unref (metrics);
  return height;
}

static void
get_extents (BcBoard *self, int *bar_height, int *strip_height, int *strip_width)
{
  int least = MAX (STRIP_EXTENT, STRIP_PICTURES + CAPTION_LINES * get_line_height (self));

  *bar_height = BAR_HEIGHT;
  *strip_height = *strip_width = least;
  if (self->bar != NULL)
    gtk_widget_measure (self->bar, GTK_ORIENTATION_VERTICAL, -1, bar_height, NULL, NULL, NULL);
  *bar_height = MAX (*bar_height, BAR_HEIGHT);
  if (self->filmstrip == NULL)
    return;
  gtk_widget_measure (self->filmstrip, GTK_ORIENTATION_VERTICAL, -1, strip_height, NULL, NULL, NULL);
  gtk_widget_measure (self->filmstrip, GTK_ORIENTATION_HORIZONTAL, -1, strip_width, NULL, NULL, NULL);
  if (self->strip_orientation == GTK_ORIENTATION_HORIZONTAL)
    *strip_width = MAX (least, *strip_height);
  else
    *strip_height = MAX (least, *strip_width);
  *strip_height = MAX (*strip_height, least);
  *strip_width = MAX (*strip_width, least);
}

/* The strip lies where it takes less from the figures. */
static GtkOrientation
choose_orientation (BcBoard *self, int width, int height, int strip_height, int strip_width)
{
  const BcBox *box = bc_figure_get_view_box (bc_figure_view_get_figure (self->views[0]));
  double columns = self->shown == BC_FIGURES_BOTH ? BC_BOARD_N_VIEWS : 1;
  double below = MIN (width / columns / box->width, (height - strip_height) / box->height);
  double beside = MIN ((width - strip_width) / columns / box->width, height / box->height);

  return beside > below ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
}

static gboolean
turn_strip_cb (gpointer user_data)
{
  BcBoard *self = user_data;

  self->turning = 0;
  bc_filmstrip_set_orientation (BC_FILMSTRIP (self->filmstrip), self->strip_orientation);
  return G_SOURCE_REMOVE;
}

static void
allocate (GtkWidget *child, int x, int y, int width, int height)
{
  int least_width, least_height;

  if (child == NULL || !gtk_widget_should_layout (child))
    return;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  width = MAX (width, least_width);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &least_height, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, MAX (height, least_height) }, -1);
}

/* At its natural size, by the middle of its upper or lower edge. Returns: its height. */
static int
allocate_centred (GtkWidget *child, const GdkRectangle *area, gboolean at_bottom)
{
  int least, width, height;

  if (child == NULL || !gtk_widget_should_layout (child))
    return 0;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &width, NULL, NULL);
  width = MAX (least, MIN (width, area->width));
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  allocate (child, area->x + (area->width - width) / 2, at_bottom ? area->y + area->height - height : area->y, width,
            height);
  return height;
}

/* Beside the marked place, on the side where there is room. */
static void
allocate_offer (BcBoard *self, const GdkRectangle *area)
{
  int width, height, x, y;
  BcBox box;

  if (self->offer == NULL || !gtk_widget_should_layout (self->offer))
    return;
  gtk_widget_measure (self->offer, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (self->offer, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  if (!self->has_offered || bc_board_find_spot_view (self, &self->offered, &box) == NULL)
    box = (BcBox){ area->x, area->y, 0, 0 };
  x = (int)(box.x + box.width) + MARGIN;
  if (x + width > area->x + area->width)
    x = (int)box.x - MARGIN - width;
  y = (int)(box.y + box.height / 2) - height / 2;
  allocate (self->offer, CLAMP (x, area->x, MAX (area->x, area->x + area->width - width)),
            CLAMP (y, area->y, MAX (area->y, area->y + area->height - height)), width, height);
}

void
bc_board_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  BcBoard *self = BC_BOARD (widget);
  GdkRectangle area;
  GtkOrientation orientation;
  gboolean beside;
  int bar, strip_height, strip_width;

  get_extents (self, &bar, &strip_height, &strip_width);
  orientation = choose_orientation (self, width, height - bar, strip_height, strip_width);
  if (orientation != self->strip_orientation && self->filmstrip != NULL && self->turning == 0)
    self->turning = g_idle_add (turn_strip_cb, self);
  self->strip_orientation = orientation;
  beside = orientation == GTK_ORIENTATION_VERTICAL;
  area = (GdkRectangle){ 0, bar, beside ? width - strip_width : width, height - bar - (beside ? 0 : strip_height) };
  area.width = MAX (area.width, 1);
  area.height = MAX (area.height, 1);
  allocate (self->bar, 0, 0, width, bar);
  area.height = MAX (area.height - allocate_centred (self->note, &area, TRUE), 1);
  allocate (self->figures, area.x, area.y, area.width, area.height);
  allocate (self->captions, area.x, area.y, area.width, area.height);
  allocate (self->stage, area.x, area.y, area.width, area.height);
  if (beside)
    allocate (self->filmstrip, area.width, bar, strip_width, height - bar);
  else
    allocate (self->filmstrip, 0, height - strip_height, width, strip_height);
  allocate_centred (self->name, &area, TRUE);
  /* in the middle of the bar, where no close-up has its title */
  allocate_centred (self->mirror_mark, &(GdkRectangle){ 0, 0, width, bar }, FALSE);
  if (self->minimap != NULL)
    allocate (self->minimap, area.x + MARGIN, area.y + area.height - MARGIN - BC_MINIMAP_HEIGHT, 0, 0);
  allocate_offer (self, &area);
}

void
bc_board_measure (GtkWidget *widget,
                  GtkOrientation orientation,
                  int for_size,
                  int *minimum,
                  int *natural,
                  int *minimum_baseline,
                  int *natural_baseline)
{
  BcBoard *self = BC_BOARD (widget);
  int bar = 0;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      /* in a low window the strip lies beside the figures */
      *minimum = LEAST_HEIGHT + BAR_HEIGHT;
      *natural = NATURAL_HEIGHT;
      return;
    }
  if (self->bar != NULL)
    gtk_widget_measure (self->bar, orientation, -1, &bar, NULL, NULL, NULL);
  *minimum = MAX (LEAST_WIDTH, bar);
  *natural = MAX (NATURAL_WIDTH, *minimum);
}
