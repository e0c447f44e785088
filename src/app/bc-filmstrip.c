/* The filmstrip: the close-ups in small, each with the marks and zones that it carries, its name, and its side where it
   shows one. It comes after the figures have been seen and fills itself one picture at a time.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-filmstrip.h"

#include <glib/gi18n.h>

#include "bc-close-up.h"
#include "bc-session-scene.h"
#include "bc-text.h"
#include "bc-thumbnail.h"
#include "bc-views.h"

#define THUMBNAIL_WIDTH 76
#define THUMBNAIL_HEIGHT 58
#define CAPTION_CHARACTERS 11

/* One picture with its name. */
typedef struct
{
  const char *view; /* "": the whole figures */
  GtkWidget *button;
  BcThumbnail *thumbnail;
  GtkLabel *side;
} Frame;

struct _BcFilmstrip
{
  GtkWidget parent_instance;

  BcSession *session;   /* owned */
  BcFigureSet *figures; /* owned */
  GtkWidget *scroller;
  GtkBox *box;
  GtkWidget *sides;
  GArray *frames; /* Frame */
  guint n_views;  /* how many views have been looked at for the strip */
  guint filling;  /* source; 0: complete */
  guint renewing; /* source; 0: the pictures are in step with the session */
  BcStyle style;
  BcLayers layers;
  BcSide side;
  gboolean mirrored;
  const char *open; /* NULL: none */
};

enum
{
  LOOKED_AT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BcFilmstrip, bc_filmstrip, GTK_TYPE_WIDGET)

static BcFigure *
figure_of (BcFilmstrip *self, const char *view)
{
  return bc_figure_set_get_side (self->figures, *view != '\0' ? view : "front", self->side);
}

static void
name_frame (BcFilmstrip *self, const Frame *frame)
{
  BcFigure *figure = bc_thumbnail_get_figure (frame->thumbnail);
  BcSide side = bc_figure_get_side (figure);
  g_autofree char *name = *frame->view != '\0' ? bc_close_up_describe (figure) : g_strdup (_ ("Whole figure (Esc)"));

  gtk_label_set_label (frame->side, side == BC_SIDE_LEFT    ? C_ ("side of the body", "Left")
                                    : side == BC_SIDE_RIGHT ? C_ ("side of the body", "Right")
                                                            : "");
  gtk_widget_set_visible (GTK_WIDGET (frame->side), side != BC_SIDE_MIDLINE);
  gtk_widget_set_tooltip_text (frame->button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (frame->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static BcScene *
make_scene (BcFilmstrip *self)
{
  BcScene *scene = bc_session_make_scene (self->session);

  bc_scene_set_hovered (scene, NULL);
  bc_scene_set_labels (scene, FALSE);
  bc_scene_set_emphasis (scene, NULL, BC_SIDE_MIDLINE);
  bc_layers_apply (&self->layers, bc_session_get_atlas (self->session), scene);
  return scene;
}

/* A picture that carries points says so to a screen reader too. */
static void
describe_marks (const Frame *frame, BcScene *scene)
{
  g_autoptr (GArray) marks = bc_scene_list_marks (scene, bc_thumbnail_get_figure (frame->thumbnail));
  g_autofree char *text =
      marks->len == 0 ? g_strdup ("")
                      /* Translators: how many trigger points a small picture of a hand, a foot … shows */
                      : g_strdup_printf (ngettext ("%u trigger point", "%u trigger points", marks->len), marks->len);

  gtk_accessible_update_property (GTK_ACCESSIBLE (frame->button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static gboolean
renew_cb (gpointer user_data)
{
  BcFilmstrip *self = user_data;
  g_autoptr (BcScene) scene = make_scene (self);

  self->renewing = 0;
  for (guint i = 0; i < self->frames->len; i++)
    {
      const Frame *frame = &g_array_index (self->frames, Frame, i);
      bc_thumbnail_set_scene (frame->thumbnail, scene);
      describe_marks (frame, scene);
    }
  return G_SOURCE_REMOVE;
}

static void
renew_soon (BcFilmstrip *self)
{
  if (self->renewing == 0)
    self->renewing = g_idle_add_full (G_PRIORITY_LOW, renew_cb, self, NULL);
}

static void
entered_cb (GtkWidget *button)
{
  BcFilmstrip *self = BC_FILMSTRIP (gtk_widget_get_ancestor (button, BC_TYPE_FILMSTRIP));
  const char *view = g_object_get_data (G_OBJECT (button), "view");

  g_signal_emit (self, signals[LOOKED_AT], 0, *view != '\0' ? view : NULL);
}

static void
left_cb (GtkWidget *button)
{
  g_signal_emit (gtk_widget_get_ancestor (button, BC_TYPE_FILMSTRIP), signals[LOOKED_AT], 0, NULL);
}

static void
add_controllers (GtkWidget *button)
{
  GtkEventController *motion = gtk_event_controller_motion_new (), *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (entered_cb), button);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (left_cb), button);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (entered_cb), button);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), button);
  gtk_widget_add_controller (button, motion);
  gtk_widget_add_controller (button, focus);
}

static GtkWidget *
make_content (Frame *frame, const char *caption)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2), *overlay = gtk_overlay_new ();
  GtkWidget *name = g_object_new (GTK_TYPE_LABEL, "label", caption, "wrap", TRUE, "lines", 2, "ellipsize",
                                  PANGO_ELLIPSIZE_END, "width-chars", CAPTION_CHARACTERS, "max-width-chars",
                                  CAPTION_CHARACTERS, "justify", GTK_JUSTIFY_CENTER, "valign", GTK_ALIGN_START, NULL);

  frame->side = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (frame->side), "thumbnail-side");
  gtk_widget_set_halign (GTK_WIDGET (frame->side), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (frame->side), GTK_ALIGN_START);
  gtk_widget_add_css_class (name, "thumbnail-name");
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (frame->thumbnail));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (frame->side));
  gtk_box_append (GTK_BOX (content), overlay);
  gtk_box_append (GTK_BOX (content), name);
  return content;
}

static void
add_frame (BcFilmstrip *self, const char *view, const char *caption)
{
  BcFigure *figure = figure_of (self, view);
  Frame frame = { .view = view };
  g_autoptr (BcScene) scene = NULL;

  if (figure == NULL)
    return;
  frame.thumbnail = BC_THUMBNAIL (bc_thumbnail_new (figure, THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT));
  frame.button = gtk_toggle_button_new ();
  gtk_widget_add_css_class (frame.button, "film-frame");
  gtk_button_set_child (GTK_BUTTON (frame.button), make_content (&frame, caption));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (frame.button), "s", view);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (frame.button), "win.close-up");
  g_object_set_data (G_OBJECT (frame.button), "view", (gpointer)view);
  add_controllers (frame.button);
  scene = make_scene (self);
  bc_thumbnail_set_style (frame.thumbnail, &self->style);
  bc_thumbnail_set_mirrored (frame.thumbnail, self->mirrored);
  bc_thumbnail_set_scene (frame.thumbnail, scene);
  name_frame (self, &frame);
  describe_marks (&frame, scene);
  gtk_box_append (self->box, frame.button);
  g_array_append_val (self->frames, frame);
}

static gboolean
fill_cb (gpointer user_data)
{
  BcFilmstrip *self = user_data;
  guint n;
  const BcView *views = bc_views_list (&n);

  while (self->n_views < n && !bc_close_up_is (views[self->n_views].id))
    self->n_views++;
  if (self->n_views == n)
    {
      self->filling = 0;
      return G_SOURCE_REMOVE;
    }
  add_frame (self, views[self->n_views].id, bc_text (views[self->n_views].name));
  self->n_views++;
  return G_SOURCE_CONTINUE;
}

static GtkWidget *
make_side_button (const char *side, const char *label)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", side);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.close-up-side");
  return button;
}

/* Hands and feet stand in the strip once, of the side that is looked at; this is where the side is chosen. */
static GtkWidget *
make_sides (void)
{
  GtkWidget *sides = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (sides, "linked");
  gtk_widget_add_css_class (sides, "film-sides");
  gtk_widget_set_valign (sides, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (sides), make_side_button ("right", C_ ("side of the body", "Right")));
  gtk_box_append (GTK_BOX (sides), make_side_button ("left", C_ ("side of the body", "Left")));
  gtk_accessible_update_property (GTK_ACCESSIBLE (sides), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Side of the close-ups"),
                                  -1);
  return sides;
}

static void
bc_filmstrip_dispose (GObject *object)
{
  BcFilmstrip *self = BC_FILMSTRIP (object);

  g_clear_handle_id (&self->filling, g_source_remove);
  g_clear_handle_id (&self->renewing, g_source_remove);
  g_array_set_size (self->frames, 0);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->figures);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bc_filmstrip_parent_class)->dispose (object);
}

static void
bc_filmstrip_finalize (GObject *object)
{
  g_array_unref (BC_FILMSTRIP (object)->frames);
  G_OBJECT_CLASS (bc_filmstrip_parent_class)->finalize (object);
}

static void
bc_filmstrip_class_init (BcFilmstripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_filmstrip_dispose;
  G_OBJECT_CLASS (klass)->finalize = bc_filmstrip_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "filmstrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  /* BcFilmstrip::looked-at: the close-up under the pointer or with the focus; NULL for none. */
  signals[LOOKED_AT] = g_signal_new ("looked-at", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
bc_filmstrip_init (BcFilmstrip *self)
{
  self->frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  self->style = *bc_style_get (BC_PRESET_SCREEN);
  self->layers = BC_LAYERS_DEFAULT;
  self->side = BC_SIDE_RIGHT;
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4));
  self->sides = make_sides ();
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->box));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Close-ups"), -1);
  bc_filmstrip_set_orientation (self, GTK_ORIENTATION_HORIZONTAL);
}

/**
 * bc_filmstrip_new:
 * @session: a reference is taken
 * @figures: a reference is taken
 *
 * Returns: (transfer floating): the strip; it fills itself in idle time.
 */
GtkWidget *
bc_filmstrip_new (BcSession *session, BcFigureSet *figures)
{
  BcFilmstrip *self = g_object_new (BC_TYPE_FILMSTRIP, NULL);
  BcSelection *selection = bc_session_get_selection (session);

  self->session = g_object_ref (session);
  self->figures = g_object_ref (figures);
  add_frame (self, "", _ ("Whole figure"));
  gtk_box_append (self->box, self->sides);
  self->filling = g_idle_add_full (G_PRIORITY_LOW, fill_cb, self, NULL);
  g_signal_connect_object (selection, "places-changed", G_CALLBACK (renew_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "muscle-changed", G_CALLBACK (renew_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "pins-changed", G_CALLBACK (renew_soon), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
bc_filmstrip_set_orientation (BcFilmstrip *self, GtkOrientation orientation)
{
  gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), orientation);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->sides),
                                  across ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_halign (self->sides, across ? GTK_ALIGN_FILL : GTK_ALIGN_CENTER);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller),
                                  across ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER,
                                  across ? GTK_POLICY_NEVER : GTK_POLICY_AUTOMATIC);
}

void
bc_filmstrip_set_style (BcFilmstrip *self, const BcStyle *style)
{
  self->style = *style;
  for (guint i = 0; i < self->frames->len; i++)
    {
      BcThumbnail *thumbnail = g_array_index (self->frames, Frame, i).thumbnail;
      bc_thumbnail_set_style (thumbnail, style);
      gtk_widget_queue_draw (GTK_WIDGET (thumbnail));
    }
}

void
bc_filmstrip_set_layers (BcFilmstrip *self, const BcLayers *layers)
{
  self->layers = *layers;
  /* a skin map cannot be read so small */
  self->layers.shown &= ~(BC_LAYER_DERMATOMES | BC_LAYER_NERVES);
  renew_soon (self);
}

/**
 * bc_filmstrip_set_mirrored:
 * @mirrored: whether the pictures are shown as in a mirror, like the large figures
 */
void
bc_filmstrip_set_mirrored (BcFilmstrip *self, gboolean mirrored)
{
  self->mirrored = mirrored;
  for (guint i = 0; i < self->frames->len; i++)
    bc_thumbnail_set_mirrored (g_array_index (self->frames, Frame, i).thumbnail, mirrored);
}

/* The whole figure in small shows where the open close-up lies. */
static void
show_field (BcFilmstrip *self)
{
  Frame *whole = self->frames->len > 0 ? &g_array_index (self->frames, Frame, 0) : NULL;
  const char *first = self->open != NULL ? bc_close_up_get_whole_view (self->open) : "front";
  BcFigure *figure = bc_figure_set_get (self->figures, first);
  BcBox field;
  BcSide side;

  if (whole == NULL || figure == NULL)
    return;
  bc_thumbnail_set_figure (whole->thumbnail, figure);
  side = self->open != NULL ? bc_figure_get_side (figure_of (self, self->open)) : BC_SIDE_MIDLINE;
  if (self->open != NULL && bc_close_up_get_field (self->open, side, figure, &field))
    bc_thumbnail_set_frame (whole->thumbnail, &field);
  else
    bc_thumbnail_set_frame (whole->thumbnail, NULL);
}

/**
 * bc_filmstrip_set_side:
 * @side: the patient's side of the one-sided close-ups
 */
void
bc_filmstrip_set_side (BcFilmstrip *self, BcSide side)
{
  if (self->side == side)
    return;
  self->side = side;
  for (guint i = 0; i < self->frames->len; i++)
    {
      const Frame *frame = &g_array_index (self->frames, Frame, i);
      if (*frame->view == '\0')
        continue;
      bc_thumbnail_set_figure (frame->thumbnail, figure_of (self, frame->view));
      name_frame (self, frame);
    }
  show_field (self);
  renew_soon (self);
}

static void
scroll_to (BcFilmstrip *self, GtkWidget *button)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (self->scroller);
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (button, GTK_WIDGET (self->box), &bounds))
    return;
  gtk_adjustment_clamp_page (gtk_scrolled_window_get_hadjustment (scroller), bounds.origin.x,
                             bounds.origin.x + bounds.size.width);
  gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (scroller), bounds.origin.y,
                             bounds.origin.y + bounds.size.height);
}

/**
 * bc_filmstrip_set_open:
 * @view: (nullable): the close-up that is shown large
 */
void
bc_filmstrip_set_open (BcFilmstrip *self, const char *view)
{
  self->open = view != NULL ? g_intern_string (view) : NULL;
  show_field (self);
  for (guint i = 0; i < self->frames->len; i++)
    if (g_strcmp0 (g_array_index (self->frames, Frame, i).view, view) == 0)
      scroll_to (self, g_array_index (self->frames, Frame, i).button);
}

/**
 * bc_filmstrip_set_offered:
 * @views: (element-type utf8) (nullable): close-ups that show the marked place
 */
void
bc_filmstrip_set_offered (BcFilmstrip *self, GPtrArray *views)
{
  for (guint i = 0; i < self->frames->len; i++)
    {
      const Frame *frame = &g_array_index (self->frames, Frame, i);
      gboolean offered = FALSE;

      for (guint k = 0; views != NULL && k < views->len; k++)
        offered |= g_strcmp0 (g_ptr_array_index (views, k), frame->view) == 0;
      if (offered)
        gtk_widget_add_css_class (frame->button, "offered");
      else
        gtk_widget_remove_css_class (frame->button, "offered");
    }
}

/**
 * bc_filmstrip_is_complete:
 *
 * Returns: whether every close-up stands in the strip and shows what the session holds.
 */
gboolean
bc_filmstrip_is_complete (BcFilmstrip *self)
{
  return self->filling == 0 && self->renewing == 0;
}
