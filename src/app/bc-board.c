/* The board: the figures side by side or a close-up in their place, the filmstrip below or beside them, the name of what
   is under the pointer. Front stands left of back in every language: the figures are anatomy, not text.

   Room for bar and filmstrip is kept from the first frame on, but they are made after it: the figures neither wait for
   them nor move when they come.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-board.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bc-board-bar.h"
#include "bc-close-up-stage.h"
#include "bc-close-up.h"
#include "bc-filmstrip.h"
#include "bc-minimap.h"
#include "bc-text.h"
#include "bc-timings.h"
#include "bc-views.h"
#include "bc-zoom-ride.h"

static const char *const shown_views[] = { "front", "back" };

#define N_VIEWS G_N_ELEMENTS (shown_views)

/* What is kept free until bar and strip can be measured, widget units. */
#define BAR_HEIGHT 42
#define STRIP_EXTENT 106

/* How far things that lie over the figures stand off. */
#define MARGIN 8

#define LEAST_WIDTH 300
#define NATURAL_WIDTH 640
#define LEAST_HEIGHT 300
#define NATURAL_HEIGHT 760

struct _BcBoard
{
  GtkWidget parent_instance;

  BcSession *session;      /* owned */
  BcFigureSet *figure_set; /* owned */
  BcViewport *viewport;    /* owned */
  GtkWidget *figures;
  GtkWidget *name;
  GtkWidget *mirror_mark;
  GtkWidget *note; /* what has to be said with a layer */
  GtkWidget *bar;  /* NULL until the figures have been seen; so are the following */
  GtkWidget *filmstrip;
  GtkWidget *stage;
  GtkWidget *offer;
  GtkWidget *minimap;
  BcFigureView *views[N_VIEWS]; /* borrowed children */
  BcZoomRide *ride;             /* owned; NULL: the view stands still */

  BcStyle style;
  BcLayers layers;
  BcFigures shown;
  gboolean mirrored;
  BcSide side;    /* of the close-ups */
  BcSpot offered; /* the place beside which a close-up is offered */
  gboolean has_offered;
  const char *close_up; /* NULL: the whole figures are shown */
  GtkOrientation strip_orientation;
  guint turning;   /* source; 0: the strip lies as it should */
  guint following; /* source; 0: strip and offer are in step with the session */
  guint frames_drawn;
  gboolean ready;
};

G_DEFINE_FINAL_TYPE (BcBoard, bc_board, GTK_TYPE_WIDGET)

enum
{
  SIDE_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void update_offer (BcBoard *self);

/* "Left: Upper calf (calf, upper half). 6 muscles" */
static char *
describe (BcBoard *self, const BcSpot *spot)
{
  g_autofree char *name = bc_spot_describe (spot);
  guint n = bc_index_count_muscles (bc_session_get_index (self->session), spot->region);

  if (n == 0)
    /* Translators: %s is a region of the body with its side */
    return g_strdup_printf (_ ("%s: no muscle pattern recorded here"), name);
  /* Translators: a region of the body with its side, and how many muscles refer pain there */
  return g_strdup_printf (ngettext ("%s: %u muscle", "%s: %u muscles", n), name, n);
}

static void
look_changed_cb (BcBoard *self)
{
  const BcSpot *spot = bc_selection_get_hovered (bc_session_get_selection (self->session));
  g_autofree char *text = spot != NULL ? describe (self, spot) : NULL;

  gtk_label_set_label (GTK_LABEL (self->name), text != NULL ? text : "");
  gtk_widget_set_opacity (self->name, text != NULL ? 1.0 : 0.0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->name), GTK_ACCESSIBLE_PROPERTY_LABEL, text != NULL ? text : "",
                                  -1);
}

/* The side that everything marked and shown has in common; BC_SIDE_MIDLINE where there is none. */
static BcSide
find_common_side (BcBoard *self)
{
  BcSelection *selection = bc_session_get_selection (self->session);
  const BcShownMuscle *muscle = bc_selection_get_muscle (selection);
  const GArray *spots = bc_session_get_ranking (self->session)->spots;
  guint sides = 0;

  for (guint i = 0; i < spots->len; i++)
    {
      BcSide side = g_array_index (spots, BcSpot, i).side;
      sides |= side == BC_SIDE_LEFT ? BC_BODY_LEFT : side == BC_SIDE_RIGHT ? BC_BODY_RIGHT : 0;
    }
  if (sides == 0 && muscle != NULL)
    sides = muscle->sides;
  return sides == BC_BODY_LEFT ? BC_SIDE_LEFT : sides == BC_BODY_RIGHT ? BC_SIDE_RIGHT : BC_SIDE_MIDLINE;
}

static void
follow_side (BcBoard *self)
{
  BcSide side = find_common_side (self);

  if (side != BC_SIDE_MIDLINE)
    bc_board_set_side (self, side);
}

static gboolean
follow_cb (gpointer user_data)
{
  BcBoard *self = user_data;

  self->following = 0;
  follow_side (self);
  update_offer (self);
  return G_SOURCE_REMOVE;
}

/* After the frame that answers the click: strip and offer must not delay it. */
static void
follow_soon (BcBoard *self)
{
  if (self->following == 0)
    self->following = g_idle_add_full (G_PRIORITY_LOW, follow_cb, self, NULL);
}

/* Close-ups */

static void
show_field (BcBoard *self, const char *view)
{
  for (guint i = 0; i < N_VIEWS; i++)
    {
      BcFigure *whole = bc_figure_view_get_figure (self->views[i]);
      BcFigure *figure = view != NULL ? bc_figure_set_get_side (self->figure_set, view, self->side) : NULL;
      BcBox field;

      if (figure != NULL && bc_close_up_get_field (view, bc_figure_get_side (figure), whole, &field))
        bc_figure_view_set_frame (self->views[i], &field);
      else
        bc_figure_view_set_frame (self->views[i], NULL);
    }
}

static void
looked_at_cb (BcFilmstrip *strip, const char *view, BcBoard *self)
{
  show_field (self, view);
}

/* The place that a close-up is offered for: the one under the pointer if it is marked, else the last marked one. */
static gboolean
choose_offered (BcBoard *self, BcSpot *spot)
{
  BcSelection *selection = bc_session_get_selection (self->session);
  const BcSpot *hovered = bc_selection_get_hovered (selection);
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (BcSpot));
  guint n;
  const BcPlace *places = bc_selection_get_places (selection, &n);

  if (hovered != NULL && bc_selection_has_spot (selection, hovered))
    {
      *spot = *hovered;
      return TRUE;
    }
  if (n > 0)
    bc_place_list_spots (&places[n - 1], spots);
  if (spots->len > 0)
    *spot = g_array_index (spots, BcSpot, 0);
  return spots->len > 0;
}

/* The whole figure that shows the place, and where on the board. */
static BcFigureView *
find_spot_view (BcBoard *self, const BcSpot *spot, BcBox *box)
{
  for (guint i = 0; i < N_VIEWS; i++)
    {
      double x, y;

      if (!gtk_widget_get_visible (GTK_WIDGET (self->views[i])) ||
          !bc_figure_view_get_spot_box (self->views[i], spot, box))
        continue;
      gtk_widget_translate_coordinates (GTK_WIDGET (self->views[i]), GTK_WIDGET (self), box->x, box->y, &x, &y);
      box->x = x;
      box->y = y;
      return self->views[i];
    }
  return NULL;
}

static void
update_offer (BcBoard *self)
{
  g_autoptr (GPtrArray) views = NULL;
  const BcSpot *spot;
  BcFigureView *on = NULL;
  BcBox box;

  self->has_offered = choose_offered (self, &self->offered);
  spot = self->has_offered ? &self->offered : NULL;
  if (self->offer == NULL)
    return;
  if (spot != NULL)
    on = find_spot_view (self, spot, &box);
  if (spot != NULL)
    views = bc_close_up_list_for (spot, on != NULL ? bc_figure_get_view (bc_figure_view_get_figure (on)) : "front");
  bc_filmstrip_set_offered (BC_FILMSTRIP (self->filmstrip), views);
  gtk_widget_set_visible (self->offer, on != NULL && views->len > 0 && self->close_up == NULL);
  if (!gtk_widget_get_visible (self->offer))
    return;
  {
    const char *view = g_ptr_array_index (views, 0);
    g_autofree char *name = bc_close_up_describe (
        bc_figure_set_get_side (self->figure_set, view, spot->side != BC_SIDE_MIDLINE ? spot->side : self->side));
    /* Translators: %s names a close-up: "Left: Palm of the hand" */
    g_autofree char *tip = g_strdup_printf (_ ("Look closer (Ctrl+L): %s"), name);

    gtk_widget_set_tooltip_text (self->offer, tip);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->offer), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Layout */

static void
get_extents (BcBoard *self, int *bar_height, int *strip_height, int *strip_width)
{
  *bar_height = BAR_HEIGHT;
  *strip_height = *strip_width = STRIP_EXTENT;
  if (self->bar != NULL)
    gtk_widget_measure (self->bar, GTK_ORIENTATION_VERTICAL, -1, bar_height, NULL, NULL, NULL);
  *bar_height = MAX (*bar_height, BAR_HEIGHT);
  if (self->filmstrip == NULL)
    return;
  gtk_widget_measure (self->filmstrip, GTK_ORIENTATION_VERTICAL, -1, strip_height, NULL, NULL, NULL);
  gtk_widget_measure (self->filmstrip, GTK_ORIENTATION_HORIZONTAL, -1, strip_width, NULL, NULL, NULL);
  if (self->strip_orientation == GTK_ORIENTATION_HORIZONTAL)
    *strip_width = MAX (STRIP_EXTENT, *strip_height);
  else
    *strip_height = MAX (STRIP_EXTENT, *strip_width);
  *strip_height = MAX (*strip_height, STRIP_EXTENT);
  *strip_width = MAX (*strip_width, STRIP_EXTENT);
}

/* The strip lies where it takes less from the figures. */
static GtkOrientation
choose_orientation (BcBoard *self, int width, int height, int strip_height, int strip_width)
{
  const BcBox *box = bc_figure_get_view_box (bc_figure_view_get_figure (self->views[0]));
  double columns = self->shown == BC_FIGURES_BOTH ? N_VIEWS : 1;
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
  if (!self->has_offered || find_spot_view (self, &self->offered, &box) == NULL)
    box = (BcBox){ area->x, area->y, 0, 0 };
  x = (int)(box.x + box.width) + MARGIN;
  if (x + width > area->x + area->width)
    x = (int)box.x - MARGIN - width;
  y = (int)(box.y + box.height / 2) - height / 2;
  allocate (self->offer, CLAMP (x, area->x, MAX (area->x, area->x + area->width - width)),
            CLAMP (y, area->y, MAX (area->y, area->y + area->height - height)), width, height);
}

static void
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
  allocate (self->stage, area.x, area.y, area.width, area.height);
  if (beside)
    allocate (self->filmstrip, area.width, bar, strip_width, height - bar);
  else
    allocate (self->filmstrip, 0, height - strip_height, width, strip_height);
  allocate_centred (self->name, &area, TRUE);
  allocate_centred (self->mirror_mark, &area, FALSE);
  if (self->minimap != NULL)
    allocate (self->minimap, area.x + MARGIN, area.y + area.height - MARGIN - BC_MINIMAP_HEIGHT, 0, 0);
  allocate_offer (self, &area);
}

static void
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
      *minimum = LEAST_HEIGHT + BAR_HEIGHT + STRIP_EXTENT;
      *natural = NATURAL_HEIGHT;
      return;
    }
  if (self->bar != NULL)
    gtk_widget_measure (self->bar, orientation, -1, &bar, NULL, NULL, NULL);
  *minimum = MAX (LEAST_WIDTH, bar);
  *natural = MAX (NATURAL_WIDTH, *minimum);
}

/* What the first frame does not need */

static void
add_over (BcBoard *self, GtkWidget *child)
{
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
add_offer (BcBoard *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->offer = gtk_button_new ();
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("zoom-in-symbolic"));
  /* Translators: a button beside a marked place of the figure: shows it larger */
  gtk_box_append (GTK_BOX (content), gtk_label_new (_ ("Closer")));
  gtk_button_set_child (GTK_BUTTON (self->offer), content);
  gtk_widget_add_css_class (self->offer, "offer");
  gtk_widget_set_visible (self->offer, FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->offer), "win.look-closer");
  add_over (self, self->offer);
}

static void
add_the_rest (BcBoard *self)
{
  self->bar = bc_board_bar_new ();
  gtk_widget_insert_before (self->bar, GTK_WIDGET (self), self->figures);
  self->stage = bc_close_up_stage_new (self->session, self->mirrored);
  gtk_widget_set_visible (self->stage, FALSE);
  gtk_widget_insert_after (self->stage, GTK_WIDGET (self), self->figures);
  self->filmstrip = bc_filmstrip_new (self->session, self->figure_set);
  g_signal_connect_object (self->filmstrip, "looked-at", G_CALLBACK (looked_at_cb), self, 0);
  gtk_widget_insert_after (self->filmstrip, GTK_WIDGET (self), self->stage);
  bc_filmstrip_set_orientation (BC_FILMSTRIP (self->filmstrip), self->strip_orientation);
  bc_filmstrip_set_style (BC_FILMSTRIP (self->filmstrip), &self->style);
  bc_filmstrip_set_layers (BC_FILMSTRIP (self->filmstrip), &self->layers);
  bc_filmstrip_set_side (BC_FILMSTRIP (self->filmstrip), self->side);
  self->minimap = bc_minimap_new ();
  bc_minimap_set_style (BC_MINIMAP (self->minimap), &self->style);
  bc_minimap_set_view (BC_MINIMAP (self->minimap), bc_board_get_main_view (self));
  add_over (self, self->minimap);
  add_offer (self);
  update_offer (self);
}

static gboolean
make_ready_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  BcBoard *self = BC_BOARD (widget);

  if (self->frames_drawn == 0)
    return G_SOURCE_CONTINUE;
  self->ready = TRUE;
  for (guint i = 0; i < N_VIEWS; i++)
    {
      g_autoptr (GError) error = NULL;
      if (!bc_figure_view_make_ready (self->views[i], &error))
        g_warning ("%s", error->message);
    }
  add_the_rest (self);
  return G_SOURCE_REMOVE;
}

static void
bc_board_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BcBoard *self = BC_BOARD (widget);

  GTK_WIDGET_CLASS (bc_board_parent_class)->snapshot (widget, snapshot);
  if (self->frames_drawn++ == 0)
    bc_timings_after_paint (widget, "first-frame", 0);
}

static void
bc_board_dispose (GObject *object)
{
  BcBoard *self = BC_BOARD (object);

  g_clear_handle_id (&self->turning, g_source_remove);
  g_clear_handle_id (&self->following, g_source_remove);
  g_clear_pointer (&self->ride, bc_zoom_ride_stop);
  g_clear_pointer (&self->offer, gtk_widget_unparent);
  g_clear_pointer (&self->minimap, gtk_widget_unparent);
  g_clear_pointer (&self->filmstrip, gtk_widget_unparent);
  g_clear_pointer (&self->stage, gtk_widget_unparent);
  g_clear_pointer (&self->bar, gtk_widget_unparent);
  g_clear_pointer (&self->figures, gtk_widget_unparent);
  g_clear_pointer (&self->name, gtk_widget_unparent);
  g_clear_pointer (&self->mirror_mark, gtk_widget_unparent);
  g_clear_pointer (&self->note, gtk_widget_unparent);
  g_clear_object (&self->viewport);
  g_clear_object (&self->figure_set);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bc_board_parent_class)->dispose (object);
}

static void
bc_board_class_init (BcBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_board_dispose;
  widget_class->measure = bc_board_measure;
  widget_class->size_allocate = bc_board_size_allocate;
  widget_class->snapshot = bc_board_snapshot;
  gtk_widget_class_set_css_name (widget_class, "board");

  /* BcBoard::side-changed: the close-ups show the other side. */
  signals[SIDE_CHANGED] =
      g_signal_new ("side-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bc_board_init (BcBoard *self)
{
  self->viewport = bc_viewport_new ();
  self->style = *bc_style_get (BC_PRESET_SCREEN);
  self->layers = BC_LAYERS_DEFAULT;
  self->side = BC_SIDE_RIGHT;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->figures = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_set_homogeneous (GTK_BOX (self->figures), TRUE);
  gtk_widget_set_direction (self->figures, GTK_TEXT_DIR_LTR);
  gtk_widget_set_parent (self->figures, GTK_WIDGET (self));

  self->name = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "wrap", TRUE, "can-target",
                             FALSE, "opacity", 0.0, NULL);
  gtk_widget_add_css_class (self->name, "spot-name");
  gtk_widget_set_parent (self->name, GTK_WIDGET (self));

  /* Translators: stands over figures that are shown mirrored, for a patient who faces the screen */
  self->mirror_mark = g_object_new (GTK_TYPE_LABEL, "label", _ ("Mirror view"), "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_STATUS, "can-target", FALSE, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->mirror_mark, "mirror-mark");
  gtk_widget_set_parent (self->mirror_mark, GTK_WIDGET (self));

  self->note = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "justify", GTK_JUSTIFY_CENTER, "can-target", FALSE,
                             "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->note, "layer-note");
  gtk_widget_set_parent (self->note, GTK_WIDGET (self));
}

static gboolean
add_view (BcBoard *self, guint i, BcFigureSet *figures, GError **error)
{
  BcFigure *figure = bc_figure_set_get (figures, shown_views[i]);
  GtkWidget *view;

  if (figure == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("the figure “%s” is missing"),
                   bc_text (bc_views_find (shown_views[i])->name));
      return FALSE;
    }
  view = bc_figure_view_new (self->session, figure, self->viewport);
  gtk_widget_set_hexpand (view, TRUE);
  gtk_widget_set_vexpand (view, TRUE);
  gtk_box_append (GTK_BOX (self->figures), view);
  self->views[i] = BC_FIGURE_VIEW (view);
  return TRUE;
}

/**
 * bc_board_new:
 * @session: a reference is taken
 * @figures: must have front and back; a reference is taken
 * @error: which figure is missing or broken
 *
 * Returns: (transfer floating) (nullable): the board.
 */
GtkWidget *
bc_board_new (BcSession *session, BcFigureSet *figures, GError **error)
{
  BcBoard *self = g_object_new (BC_TYPE_BOARD, NULL);
  BcSelection *selection = bc_session_get_selection (session);

  self->session = g_object_ref (session);
  self->figure_set = g_object_ref (figures);
  for (guint i = 0; i < N_VIEWS; i++)
    if (!add_view (self, i, figures, error))
      {
        g_object_unref (g_object_ref_sink (self));
        return NULL;
      }
  g_signal_connect_object (selection, "look-changed", G_CALLBACK (look_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "places-changed", G_CALLBACK (follow_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "muscle-changed", G_CALLBACK (follow_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->viewport, "changed", G_CALLBACK (gtk_widget_queue_allocate), self, G_CONNECT_SWAPPED);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), make_ready_cb, NULL, NULL);
  return GTK_WIDGET (self);
}

/**
 * bc_board_is_ready:
 *
 * Returns: whether the figures have been seen and can be clicked.
 */
gboolean
bc_board_is_ready (BcBoard *self)
{
  return self->ready;
}

static BcFigureView *
get_stage_view (BcBoard *self)
{
  return self->close_up != NULL ? bc_close_up_stage_get_view (BC_CLOSE_UP_STAGE (self->stage)) : NULL;
}

/**
 * bc_board_get_main_view:
 *
 * Returns: (transfer none): the close-up that is shown, else the first of the whole figures that are.
 */
BcFigureView *
bc_board_get_main_view (BcBoard *self)
{
  BcFigureView *close_up = get_stage_view (self);

  if (close_up != NULL)
    return close_up;
  return self->views[self->shown == BC_FIGURES_BACK ? 1 : 0];
}

/**
 * bc_board_get_viewport:
 *
 * Returns: (transfer none): of what is shown: the whole figures or the close-up.
 */
BcViewport *
bc_board_get_viewport (BcBoard *self)
{
  return bc_figure_view_get_viewport (bc_board_get_main_view (self));
}

static void
pass_style (BcBoard *self, BcFigureView *view)
{
  bc_figure_view_set_style (view, &self->style);
  bc_figure_view_set_layers (view, &self->layers);
}

static void
pass_style_to_all (BcBoard *self)
{
  for (guint i = 0; i < N_VIEWS; i++)
    pass_style (self, self->views[i]);
  if (get_stage_view (self) != NULL)
    pass_style (self, get_stage_view (self));
}

/**
 * bc_board_set_style:
 * @style: copied; of all figures, large and small
 */
void
bc_board_set_style (BcBoard *self, const BcStyle *style)
{
  self->style = *style;
  pass_style_to_all (self);
  if (self->filmstrip == NULL)
    return;
  bc_filmstrip_set_style (BC_FILMSTRIP (self->filmstrip), style);
  bc_minimap_set_style (BC_MINIMAP (self->minimap), style);
}

/**
 * bc_board_set_layers:
 * @layers: what is drawn over the figures
 */
void
bc_board_set_layers (BcBoard *self, const BcLayers *layers)
{
  g_autofree char *note = bc_layers_get_note (layers);

  self->layers = *layers;
  gtk_label_set_label (GTK_LABEL (self->note), note != NULL ? note : "");
  gtk_widget_set_visible (self->note, note != NULL);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  pass_style_to_all (self);
  if (self->filmstrip != NULL)
    bc_filmstrip_set_layers (BC_FILMSTRIP (self->filmstrip), layers);
}

static void
show_what_is_chosen (BcBoard *self)
{
  gboolean whole = self->close_up == NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->views[0]), self->shown != BC_FIGURES_BACK);
  gtk_widget_set_visible (GTK_WIDGET (self->views[1]), self->shown != BC_FIGURES_FRONT);
  gtk_widget_set_visible (self->figures, whole);
  if (self->stage == NULL)
    return;
  gtk_widget_set_visible (self->stage, !whole);
  bc_minimap_set_view (BC_MINIMAP (self->minimap), bc_board_get_main_view (self));
  bc_filmstrip_set_open (BC_FILMSTRIP (self->filmstrip), self->close_up);
  update_offer (self);
}

/**
 * bc_board_set_figures:
 * @shown: which whole figures are shown; a close-up closes
 */
void
bc_board_set_figures (BcBoard *self, BcFigures shown)
{
  self->shown = shown;
  show_what_is_chosen (self);
}

/**
 * bc_board_set_mirrored:
 * @mirrored: whether everything is shown as in a mirror; the words Left and Right go with their sides
 */
void
bc_board_set_mirrored (BcBoard *self, gboolean mirrored)
{
  self->mirrored = mirrored;
  bc_viewport_set_mirrored (self->viewport, mirrored);
  if (self->stage != NULL)
    bc_viewport_set_mirrored (bc_close_up_stage_get_viewport (BC_CLOSE_UP_STAGE (self->stage)), mirrored);
  gtk_widget_set_visible (self->mirror_mark, mirrored);
}

static void
close_close_up (BcBoard *self)
{
  gboolean had_focus = gtk_widget_get_focus_child (self->stage) != NULL;

  self->close_up = NULL;
  show_what_is_chosen (self);
  bc_close_up_stage_clear (BC_CLOSE_UP_STAGE (self->stage));
  if (had_focus)
    gtk_widget_child_focus (self->figures, GTK_DIR_TAB_FORWARD);
}

static gboolean
show_on_stage (BcBoard *self, const char *view, GError **error)
{
  BcFigure *figure = bc_figure_set_get_side (self->figure_set, view, self->side);

  if (figure == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("the figure “%s” is missing"), view);
      return FALSE;
    }
  if (!bc_close_up_stage_show (BC_CLOSE_UP_STAGE (self->stage), figure, error))
    return FALSE;
  self->close_up = bc_figure_get_view (figure);
  pass_style (self, get_stage_view (self));
  show_what_is_chosen (self);
  return TRUE;
}

/**
 * bc_board_open_close_up:
 * @view: (nullable): a close-up; NULL or "": the whole figures
 * @error: why it cannot be shown
 *
 * Returns: whether it is shown now.
 */
gboolean
bc_board_open_close_up (BcBoard *self, const char *view, GError **error)
{
  gboolean had_focus = gtk_widget_get_focus_child (self->figures) != NULL;

  g_clear_pointer (&self->ride, bc_zoom_ride_stop);
  show_field (self, NULL);
  if (self->stage == NULL)
    return FALSE;
  if (view == NULL || *view == '\0')
    {
      close_close_up (self);
      return TRUE;
    }
  if (!bc_close_up_is (view) || !show_on_stage (self, view, error))
    return FALSE;
  if (had_focus)
    gtk_widget_child_focus (GTK_WIDGET (get_stage_view (self)), GTK_DIR_TAB_FORWARD);
  return TRUE;
}

/**
 * bc_board_get_close_up:
 *
 * Returns: (transfer none) (nullable): the close-up that is shown.
 */
const char *
bc_board_get_close_up (BcBoard *self)
{
  return self->close_up;
}

/**
 * bc_board_suggest_close_up:
 *
 * Returns: (transfer none) (nullable): the close-up that shows the place under the pointer, else the marked place, best.
 */
const char *
bc_board_suggest_close_up (BcBoard *self)
{
  const BcSpot *hovered = bc_selection_get_hovered (bc_session_get_selection (self->session));
  const BcSpot *spot = hovered != NULL ? hovered : self->has_offered ? &self->offered : NULL;
  g_autoptr (GPtrArray) views = NULL;
  BcFigureView *on;
  BcBox box;

  if (spot == NULL)
    return NULL;
  on = find_spot_view (self, spot, &box);
  views = bc_close_up_list_for (spot, on != NULL ? bc_figure_get_view (bc_figure_view_get_figure (on)) : "front");
  if (views->len == 0)
    return NULL;
  if (spot->side != BC_SIDE_MIDLINE)
    bc_board_set_side (self, spot->side);
  return g_ptr_array_index (views, 0);
}

/**
 * bc_board_set_side:
 * @side: the patient's side that close-ups of one side show
 */
void
bc_board_set_side (BcBoard *self, BcSide side)
{
  if (self->side == side)
    return;
  self->side = side;
  if (self->filmstrip != NULL)
    bc_filmstrip_set_side (BC_FILMSTRIP (self->filmstrip), side);
  if (self->close_up != NULL)
    show_on_stage (self, self->close_up, NULL);
  g_signal_emit (self, signals[SIDE_CHANGED], 0);
}

BcSide
bc_board_get_side (BcBoard *self)
{
  return self->side;
}

/* Zoom to what is marked and shown */

static void
add_to_box (BcBox *sum, double x, double y, double width, double height)
{
  double right = MAX (sum->x + sum->width, x + width), bottom = MAX (sum->y + sum->height, y + height);

  if (sum->width < 0)
    {
      *sum = (BcBox){ x, y, width, height };
      return;
    }
  sum->x = MIN (sum->x, x);
  sum->y = MIN (sum->y, y);
  sum->width = right - sum->x;
  sum->height = bottom - sum->y;
}

static gboolean
find_selection_box (BcBoard *self, BcFigureView *view, BcBox *box)
{
  const GArray *spots = bc_session_get_ranking (self->session)->spots;
  g_autoptr (GArray) marks = bc_figure_view_list_marks (view);

  *box = (BcBox){ 0, 0, -1, -1 };
  for (guint i = 0; i < spots->len; i++)
    {
      const BcBox *spot = bc_figure_view_get_spot_field (view, &g_array_index (spots, BcSpot, i));
      if (spot != NULL)
        add_to_box (box, spot->x, spot->y, spot->width, spot->height);
    }
  for (guint i = 0; i < marks->len; i++)
    add_to_box (box, g_array_index (marks, BcMark, i).at.x, g_array_index (marks, BcMark, i).at.y, 1, 1);
  return box->width >= 0;
}

static gboolean
wants_animations (BcBoard *self)
{
  gboolean animations = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &animations, NULL);
  return animations;
}

/**
 * bc_board_zoom_to_selection:
 *
 * Brings the marked places and the shown trigger points close, smoothly where the user has not asked for less motion. The
 * whole figures look at one place together: the first of them that shows something decides.
 */
void
bc_board_zoom_to_selection (BcBoard *self)
{
  BcFigureView *close_up = get_stage_view (self);
  BcFigureView *const views[] = { close_up != NULL ? close_up : self->views[0], self->views[1] };
  guint n = close_up != NULL ? 1 : N_VIEWS;

  for (guint i = 0; i < n; i++)
    {
      BcFigure *figure = bc_figure_view_get_figure (views[i]);
      BcViewport *viewport = bc_figure_view_get_viewport (views[i]);
      BcViewportPlace from = bc_viewport_get_place (viewport, figure), to;
      BcBox box;

      if (!gtk_widget_get_visible (GTK_WIDGET (views[i])) || !find_selection_box (self, views[i], &box))
        continue;
      to = bc_viewport_place_of_box (figure, gtk_widget_get_width (GTK_WIDGET (views[i])),
                                     gtk_widget_get_height (GTK_WIDGET (views[i])), &box);
      g_clear_pointer (&self->ride, bc_zoom_ride_stop);
      if (wants_animations (self))
        self->ride = bc_zoom_ride_start (GTK_WIDGET (self), viewport, &from, &to);
      else
        bc_viewport_set_place (viewport, &to);
      return;
    }
}
