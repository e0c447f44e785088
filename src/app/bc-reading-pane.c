/* The reading pane. Its text can be made larger without the figures: with Alt and plus at any time, with the keys that zoom
   the figures while the pane has the focus, or by scrolling over it with Control held.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-reading-pane.h"

#include <glib/gi18n.h>

#include "bc-text.h"
#include "bc-window-frame.h"

#define SIZE_KEY "reading-text-size"
#define USUAL_SIZE 100

/* Per cent; the style sheet has a class for each. */
static const int sizes[] = { 80, 90, 100, 115, 130, 150, 175, 200 };

struct _BcReadingPane
{
  GObject parent_instance;

  GtkApplicationWindow *window; /* weak */
  GtkStack *stack;              /* weak */
  BcReader *reader;             /* owned */
  GtkWidget *muscle_page;       /* borrowed child of the stack */
  GtkWidget *reading_page;      /* likewise */
  GMenu *topics;                /* owned */
  char *size_class;             /* of the stack; NULL: none */
};

G_DEFINE_FINAL_TYPE (BcReadingPane, bc_reading_pane, G_TYPE_OBJECT)

static BcSelection *
get_selection (BcReadingPane *self)
{
  return bc_session_get_selection (bc_reader_get_session (self->reader));
}

static void
read_subject (BcReadingPane *self, const BcSubject *subject)
{
  bc_selection_read (get_selection (self), subject);
  /* what is asked for must be seen, also where the pane was folded away */
  bc_window_frame_reveal (self->window, BC_PANE_READING);
}

static void
read_cb (GSimpleAction *action, GVariant *word, BcReadingPane *self)
{
  BcSubject subject;

  if (bc_subject_parse (bc_session_get_atlas (bc_reader_get_session (self->reader)), g_variant_get_string (word, NULL),
                        &subject))
    read_subject (self, &subject);
}

/* A page that is asked for again goes away: one key there and back. */
static void
toggle_subject (BcReadingPane *self, const BcSubject *subject)
{
  const BcSubject *now = bc_selection_get_subject (get_selection (self));

  if (bc_subject_equal (now, subject))
    bc_selection_read (get_selection (self), NULL);
  else
    read_subject (self, subject);
}

static void
topics_cb (GSimpleAction *action, GVariant *parameter, BcReadingPane *self)
{
  toggle_subject (self, &(BcSubject){ BC_SUBJECT_TOPICS, NULL });
}

static void
how_sure_cb (GSimpleAction *action, GVariant *parameter, BcReadingPane *self)
{
  toggle_subject (self, &(BcSubject){ BC_SUBJECT_EVIDENCE, NULL });
}

/* The place that was marked last. */
static void
about_place_cb (GSimpleAction *action, GVariant *parameter, BcReadingPane *self)
{
  guint n;
  const BcPlace *places = bc_selection_get_places (get_selection (self), &n);
  BcSubject subject = { BC_SUBJECT_NONE, NULL };

  if (n == 0)
    return;
  if (places[n - 1].region != NULL)
    subject = (BcSubject){ BC_SUBJECT_REGION, places[n - 1].region };
  else
    subject = (BcSubject){ BC_SUBJECT_AREA, places[n - 1].area };
  toggle_subject (self, &subject);
}

static void
places_changed_cb (BcReadingPane *self)
{
  guint n;

  if (self->window == NULL)
    return;
  bc_selection_get_places (get_selection (self), &n);
  g_simple_action_set_enabled (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->window), "about-place")), n > 0);
}

static void
focus_cb (GSimpleAction *action, GVariant *parameter, BcReadingPane *self)
{
  bc_window_frame_reveal (self->window, BC_PANE_READING);
  gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

/* Size of the text */

static guint
nearest_size (int percent)
{
  guint nearest = 0;

  for (guint i = 1; i < G_N_ELEMENTS (sizes); i++)
    if (ABS (sizes[i] - percent) < ABS (sizes[nearest] - percent))
      nearest = i;
  return nearest;
}

static void
apply_size (BcReadingPane *self)
{
  int size = sizes[nearest_size (bc_settings_get_int (bc_reader_get_settings (self->reader), SIZE_KEY))];

  if (self->stack == NULL)
    return;
  if (self->size_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->stack), self->size_class);
  g_clear_pointer (&self->size_class, g_free);
  if (size != USUAL_SIZE)
    {
      self->size_class = g_strdup_printf ("reading-%d", size);
      gtk_widget_add_css_class (GTK_WIDGET (self->stack), self->size_class);
    }
}

static void
change_size (BcReadingPane *self, int steps)
{
  BcSettings *settings = bc_reader_get_settings (self->reader);
  int now = (int)nearest_size (bc_settings_get_int (settings, SIZE_KEY));
  int next = CLAMP (now + steps, 0, (int)G_N_ELEMENTS (sizes) - 1);

  bc_settings_set_int (settings, SIZE_KEY, steps != 0 ? sizes[next] : USUAL_SIZE);
  apply_size (self);
}

static void
larger_cb (GSimpleAction *action, GVariant *parameter, BcReadingPane *self)
{
  change_size (self, 1);
}

static void
smaller_cb (GSimpleAction *action, GVariant *parameter, BcReadingPane *self)
{
  change_size (self, -1);
}

static void
usual_size_cb (GSimpleAction *action, GVariant *parameter, BcReadingPane *self)
{
  change_size (self, 0);
}

static gboolean
scroll_cb (GtkEventControllerScroll *scroll, double dx, double dy, BcReadingPane *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));

  if ((state & GDK_CONTROL_MASK) == 0 || dy == 0)
    return GDK_EVENT_PROPAGATE;
  change_size (self, dy < 0 ? 1 : -1);
  return GDK_EVENT_STOP;
}

/* Selecting */

/* A paragraph is no stop of the Tab key; it takes the focus for as long as something in it may be copied. */
static void
label_left_cb (GtkWidget *label)
{
  if (!gtk_widget_has_focus (label) && g_object_get_data (G_OBJECT (label), "notes") == NULL)
    gtk_widget_set_can_focus (label, FALSE);
}

/* A press anywhere in the pane gives it the keys; on words, the words. */
static void
pressed_cb (GtkGestureClick *click, int n, double x, double y, BcReadingPane *self)
{
  GtkWidget *pane = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (click));
  GtkWidget *picked = gtk_widget_pick (pane, x, y, GTK_PICK_DEFAULT);

  if (GTK_IS_LABEL (picked) && gtk_label_get_selectable (GTK_LABEL (picked)) && !gtk_widget_get_can_focus (picked))
    {
      gtk_widget_set_can_focus (picked, TRUE);
      g_signal_connect (picked, "notify::has-focus", G_CALLBACK (label_left_cb), NULL);
    }
  else if (!bc_reading_pane_has_focus (self))
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
bc_reading_pane_dispose (GObject *object)
{
  BcReadingPane *self = BC_READING_PANE (object);

  g_clear_weak_pointer (&self->window);
  g_clear_weak_pointer (&self->stack);
  g_clear_object (&self->reader);
  g_clear_object (&self->topics);
  g_clear_pointer (&self->size_class, g_free);
  G_OBJECT_CLASS (bc_reading_pane_parent_class)->dispose (object);
}

static void
bc_reading_pane_class_init (BcReadingPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bc_reading_pane_dispose;
}

static void
bc_reading_pane_init (BcReadingPane *self)
{
  self->topics = g_menu_new ();
}

static void
add_actions (BcReadingPane *self)
{
  const struct
  {
    const char *name;
    const char *type;
    GCallback callback;
  } actions[] = {
    { "read", "s", G_CALLBACK (read_cb) },
    { "topics", NULL, G_CALLBACK (topics_cb) },
    { "how-sure", NULL, G_CALLBACK (how_sure_cb) },
    { "about-place", NULL, G_CALLBACK (about_place_cb) },
    { "focus-reading", NULL, G_CALLBACK (focus_cb) },
    { "text-larger", NULL, G_CALLBACK (larger_cb) },
    { "text-smaller", NULL, G_CALLBACK (smaller_cb) },
    { "text-usual", NULL, G_CALLBACK (usual_size_cb) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr (GSimpleAction) action =
          g_simple_action_new (actions[i].name, actions[i].type != NULL ? G_VARIANT_TYPE (actions[i].type) : NULL);
      g_signal_connect_object (action, "activate", actions[i].callback, self, 0);
      g_action_map_add_action (G_ACTION_MAP (self->window), G_ACTION (action));
    }
}

static void
add_controllers (BcReadingPane *self)
{
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL | GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->stack), scroll);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->stack), GTK_EVENT_CONTROLLER (click));
}

static void
fill_topics (BcReadingPane *self)
{
  g_autoptr (GPtrArray) topics = bc_subject_list_topics (bc_session_get_atlas (bc_reader_get_session (self->reader)));

  for (guint i = 0; i < topics->len; i++)
    {
      BcSubject subject = { BC_SUBJECT_TOPIC, g_ptr_array_index (topics, i) };
      g_autofree char *word = bc_subject_to_string (&subject);
      g_autoptr (GMenuItem) item = g_menu_item_new (bc_text (((const BcTopic *)subject.record)->title), NULL);
      g_menu_item_set_action_and_target (item, "win.read", "s", word);
      g_menu_append_item (self->topics, item);
    }
}

/**
 * bc_reading_pane_new:
 * @window: gets the actions
 * @stack: gets the pages
 * @reader: what the pages share; a reference is taken
 *
 * Returns: (transfer full): must be kept as long as the window.
 */
BcReadingPane *
bc_reading_pane_new (GtkApplicationWindow *window, GtkStack *stack, BcReader *reader)
{
  BcReadingPane *self = g_object_new (BC_TYPE_READING_PANE, NULL);

  g_set_weak_pointer (&self->window, window);
  g_set_weak_pointer (&self->stack, stack);
  self->reader = g_object_ref (reader);
  self->muscle_page = g_object_new (BC_TYPE_MUSCLE_PAGE, NULL);
  self->reading_page = g_object_new (BC_TYPE_READING_PAGE, NULL);
  bc_muscle_page_set_reader (BC_MUSCLE_PAGE (self->muscle_page), reader);
  bc_reading_page_set_reader (BC_READING_PAGE (self->reading_page), reader);
  gtk_stack_add_child (stack, self->muscle_page);
  gtk_stack_add_child (stack, self->reading_page);
  add_actions (self);
  add_controllers (self);
  fill_topics (self);
  /* a paragraph that gets the focus for its links is not therefore to be copied */
  g_object_set (gtk_widget_get_settings (GTK_WIDGET (stack)), "gtk-label-select-on-focus", FALSE, NULL);
  apply_size (self);
  g_signal_connect_object (get_selection (self), "places-changed", G_CALLBACK (places_changed_cb), self,
                           G_CONNECT_SWAPPED);
  places_changed_cb (self);
  return self;
}

/**
 * bc_reading_pane_update:
 *
 * Shows the page of what is looked at, in step with the session.
 */
void
bc_reading_pane_update (BcReadingPane *self)
{
  gboolean reads = bc_reading_page_update (BC_READING_PAGE (self->reading_page));

  bc_muscle_page_update (BC_MUSCLE_PAGE (self->muscle_page));
  gtk_stack_set_visible_child (self->stack, reads ? self->reading_page : self->muscle_page);
}

/**
 * bc_reading_pane_is_filled:
 *
 * Returns: whether the page is there to its end.
 */
gboolean
bc_reading_pane_is_filled (BcReadingPane *self)
{
  return bc_muscle_page_is_filled (BC_MUSCLE_PAGE (self->muscle_page));
}

/**
 * bc_reading_pane_get_muscle_page:
 *
 * Returns: (transfer none): the page of a muscle, which is shown while nothing is read.
 */
BcMusclePage *
bc_reading_pane_get_muscle_page (BcReadingPane *self)
{
  return BC_MUSCLE_PAGE (self->muscle_page);
}

/**
 * bc_reading_pane_has_focus:
 *
 * Returns: whether keys go to the pane.
 */
gboolean
bc_reading_pane_has_focus (BcReadingPane *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));

  return focus != NULL &&
         (focus == GTK_WIDGET (self->stack) || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->stack)));
}

/**
 * bc_reading_pane_get_topics:
 *
 * Returns: (transfer none): a menu with every topic.
 */
GMenuModel *
bc_reading_pane_get_topics (BcReadingPane *self)
{
  return G_MENU_MODEL (self->topics);
}

/**
 * bc_reading_pane_add_keys:
 *
 * Gives every action its keys.
 */
void
bc_reading_pane_add_keys (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *keys[4];
  } accelerators[] = {
    { "win.topics", { "F1", NULL } },
    { "win.how-sure", { "<Control>h", NULL } },
    { "win.about-place", { "<Control><Shift>i", NULL } },
    { "win.focus-reading", { "<Control>r", NULL } },
    { "win.text-larger", { "<Alt>plus", "<Alt>equal", "<Alt>KP_Add", NULL } },
    { "win.text-smaller", { "<Alt>minus", "<Alt>KP_Subtract", NULL } },
    { "win.text-usual", { "<Alt>0", "<Alt>KP_0", NULL } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (application, accelerators[i].action, accelerators[i].keys);
}
