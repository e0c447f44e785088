/* One visit to the patient screen. It has a session of its own over the shared atlas: what a clinician marks, notes or
   names elsewhere cannot get here but through the two follow functions, which carry places and a muscle and no word.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-patient-visit.h"

#include <string.h>

#include "bc-views.h"

struct _BcPatientVisit
{
  GObject parent_instance;

  BcSession *session; /* owned */
  BcStories *stories; /* owned */
  BcPatientPage page;
  GArray *history;      /* BcPatientPage, the last one is where Back leads */
  const BcStory *story; /* borrowed */
  guint slide;
  char *close_up; /* view; NULL: none */
  BcSide close_up_side;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BcPatientVisit, bc_patient_visit, G_TYPE_OBJECT)

static void
bc_patient_visit_finalize (GObject *object)
{
  BcPatientVisit *self = BC_PATIENT_VISIT (object);

  g_array_unref (self->history);
  g_free (self->close_up);
  g_clear_object (&self->session);
  g_clear_object (&self->stories);
  G_OBJECT_CLASS (bc_patient_visit_parent_class)->finalize (object);
}

static void
bc_patient_visit_class_init (BcPatientVisitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bc_patient_visit_finalize;

  /* BcPatientVisit::changed: another page, or another content of it. */
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bc_patient_visit_init (BcPatientVisit *self)
{
  self->history = g_array_new (FALSE, FALSE, sizeof (BcPatientPage));
}

/**
 * bc_patient_visit_new:
 * @atlas: a reference is taken
 * @stories: a reference is taken
 *
 * Returns: (transfer full): a visit that has not begun.
 */
BcPatientVisit *
bc_patient_visit_new (BcAtlas *atlas, BcStories *stories)
{
  BcPatientVisit *self = g_object_new (BC_TYPE_PATIENT_VISIT, NULL);

  self->session = bc_session_new (atlas);
  self->stories = g_object_ref (stories);
  return self;
}

BcSession *
bc_patient_visit_get_session (BcPatientVisit *self)
{
  return self->session;
}

BcStories *
bc_patient_visit_get_stories (BcPatientVisit *self)
{
  return self->stories;
}

BcPatientPage
bc_patient_visit_get_page (BcPatientVisit *self)
{
  return self->page;
}

static void
tell (BcPatientVisit *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static BcSelection *
get_selection (BcPatientVisit *self)
{
  return bc_session_get_selection (self->session);
}

/* Going to a page that lies behind leads back to it, so that no walk makes the history grow without end. */
static void
remember_page (BcPatientVisit *self, BcPatientPage next)
{
  for (guint i = 0; i < self->history->len; i++)
    if (g_array_index (self->history, BcPatientPage, i) == next)
      {
        g_array_set_size (self->history, i);
        return;
      }
  if (self->page != next)
    g_array_append_val (self->history, self->page);
}

/**
 * bc_patient_visit_go:
 * @page: where to; the start forgets the way
 */
void
bc_patient_visit_go (BcPatientVisit *self, BcPatientPage page)
{
  if (page == BC_PATIENT_START)
    {
      bc_patient_visit_reset (self);
      return;
    }
  remember_page (self, page);
  self->page = page;
  tell (self);
}

gboolean
bc_patient_visit_can_go_back (BcPatientVisit *self)
{
  return self->history->len > 0;
}

/**
 * bc_patient_visit_go_back:
 *
 * One page back; from the first page nowhere.
 */
void
bc_patient_visit_go_back (BcPatientVisit *self)
{
  BcPatientPage page;

  if (self->history->len == 0)
    return;
  page = g_array_index (self->history, BcPatientPage, self->history->len - 1);
  if (page == BC_PATIENT_START)
    {
      bc_patient_visit_reset (self);
      return;
    }
  g_array_set_size (self->history, self->history->len - 1);
  self->page = page;
  tell (self);
}

/**
 * bc_patient_visit_reset:
 *
 * Forgets the visitor: places, muscle, way and story.
 */
void
bc_patient_visit_reset (BcPatientVisit *self)
{
  BcSelection *selection = get_selection (self);

  bc_selection_clear (selection);
  bc_selection_set_emphasis (selection, NULL);
  bc_selection_set_hovered (selection, NULL);
  g_array_set_size (self->history, 0);
  self->story = NULL;
  self->slide = 0;
  g_clear_pointer (&self->close_up, g_free);
  self->page = BC_PATIENT_START;
  tell (self);
}

/**
 * bc_patient_visit_is_pristine:
 *
 * Returns: whether nothing tells that anybody was here.
 */
gboolean
bc_patient_visit_is_pristine (BcPatientVisit *self)
{
  guint n;

  bc_selection_get_places (get_selection (self), &n);
  return n == 0 && self->page == BC_PATIENT_START && self->history->len == 0 && self->story == NULL &&
         self->close_up == NULL && bc_selection_get_muscle (get_selection (self)) == NULL;
}

static void
mark_places (BcPatientVisit *self, const BcPlace *places, guint n)
{
  bc_selection_clear (get_selection (self));
  for (guint i = 0; i < n; i++)
    bc_selection_toggle_place (get_selection (self), &places[i]);
}

/* Signs that a damaged file has taken away are told as well. */
static gboolean
has_signs (BcPatientVisit *self)
{
  return bc_session_get_ranking (self->session)->check_first->len > 0 ||
         bc_atlas_lacks_look_alikes (bc_session_get_atlas (self->session));
}

/**
 * bc_patient_visit_touch:
 * @spot: where it hurts. Signs that need a doctor come first, wherever there are any.
 */
void
bc_patient_visit_touch (BcPatientVisit *self, const BcSpot *spot)
{
  BcPlace place = bc_place_of_spot (spot);

  mark_places (self, &place, 1);
  bc_patient_visit_go (self, has_signs (self) ? BC_PATIENT_CHECK : BC_PATIENT_ANSWERS);
}

/**
 * bc_patient_visit_look_closer:
 * @view: a close-up, on the side of the first marked place. One that does not exist is not opened.
 */
void
bc_patient_visit_look_closer (BcPatientVisit *self, const char *view)
{
  GArray *spots = bc_session_get_ranking (self->session)->spots;

  if (bc_views_find (view) == NULL)
    return;
  g_free (self->close_up);
  self->close_up = g_strdup (view);
  self->close_up_side = spots->len > 0 ? g_array_index (spots, BcSpot, 0).side : BC_SIDE_MIDLINE;
  bc_patient_visit_go (self, BC_PATIENT_CLOSE_UP);
}

/**
 * bc_patient_visit_get_close_up:
 * @side: (out) (optional): the side that a close-up of one side is to show
 *
 * Returns: (nullable): the view
 */
const char *
bc_patient_visit_get_close_up (BcPatientVisit *self, BcSide *side)
{
  if (side != NULL)
    *side = self->close_up_side;
  return self->close_up;
}

/**
 * bc_patient_visit_go_on:
 *
 * The visitor has seen the signs.
 */
void
bc_patient_visit_go_on (BcPatientVisit *self)
{
  if (self->page == BC_PATIENT_CHECK)
    bc_patient_visit_go (self, BC_PATIENT_ANSWERS);
}

void
bc_patient_visit_choose (BcPatientVisit *self, const BcMuscle *muscle, BcBodySides sides)
{
  bc_selection_set_muscle (get_selection (self), muscle, sides);
  bc_patient_visit_go (self, BC_PATIENT_MUSCLE);
}

/**
 * bc_patient_visit_get_point:
 *
 * Returns: (nullable): the one point of the chosen muscle that is shown: the best of those that reach a marked place,
 * else its first.
 */
const BcTriggerPoint *
bc_patient_visit_get_point (BcPatientVisit *self)
{
  const BcShownMuscle *shown = bc_selection_get_muscle (get_selection (self));
  const BcSuggestion *suggestion;

  if (shown == NULL)
    return NULL;
  suggestion = bc_ranking_find (bc_session_get_ranking (self->session), shown->muscle);
  if (suggestion != NULL && suggestion->points->len > 0)
    return ((const BcSuggestedPoint *)g_ptr_array_index (suggestion->points, 0))->point;
  return g_ptr_array_index (shown->muscle->points, 0);
}

/* The words for urgency stand in the order of the alphabet. Among equals the atlas's own order holds: the heart first. */
static int
compare_signs (gconstpointer a, gconstpointer b)
{
  const BcCheckFirst *one = *(const BcCheckFirst *const *)a, *other = *(const BcCheckFirst *const *)b;
  int order = strcmp (one->urgency, other->urgency);

  return order != 0 ? order : one->origin.line - other->origin.line;
}

/**
 * bc_patient_visit_list_signs:
 *
 * Returns: (transfer full) (element-type BcCheckFirst): what needs a doctor first, most urgent first: of the marked
 * places, and of the chosen muscle on its page; everything that the atlas has where nothing is marked.
 */
GPtrArray *
bc_patient_visit_list_signs (BcPatientVisit *self)
{
  const BcShownMuscle *shown = bc_selection_get_muscle (get_selection (self));
  GPtrArray *places = bc_session_get_ranking (self->session)->check_first;
  GPtrArray *signs = g_ptr_array_new ();
  guint n;

  bc_selection_get_places (get_selection (self), &n);
  g_ptr_array_extend (signs,
                      n > 0 || shown != NULL ? places : bc_atlas_get_check_first (bc_session_get_atlas (self->session)),
                      NULL, NULL);
  if (n == 0 && shown != NULL)
    bc_check_first_list_of_muscle (bc_session_get_index (self->session), shown, signs);
  g_ptr_array_sort (signs, compare_signs);
  return signs;
}

void
bc_patient_visit_open_story (BcPatientVisit *self, const BcStory *story)
{
  self->story = story;
  self->slide = 0;
  bc_patient_visit_go (self, BC_PATIENT_STORY);
}

/**
 * bc_patient_visit_get_story:
 *
 * Returns: (nullable): the open story.
 */
const BcStory *
bc_patient_visit_get_story (BcPatientVisit *self)
{
  return self->story;
}

guint
bc_patient_visit_get_slide (BcPatientVisit *self)
{
  return self->slide;
}

/**
 * bc_patient_visit_turn:
 * @slides: 1 or -1
 *
 * Returns: whether there was such a slide.
 */
gboolean
bc_patient_visit_turn (BcPatientVisit *self, int slides)
{
  int next = (int)self->slide + slides;

  if (self->story == NULL || next < 0 || next >= (int)self->story->slides->len)
    return FALSE;
  self->slide = (guint)next;
  tell (self);
  return TRUE;
}

/**
 * bc_patient_visit_follow_places:
 * @places: what the clinician has marked; none leads to the start
 */
void
bc_patient_visit_follow_places (BcPatientVisit *self, const BcPlace *places, guint n)
{
  if (n == 0)
    {
      bc_patient_visit_reset (self);
      return;
    }
  mark_places (self, places, n);
  bc_patient_visit_go (self, has_signs (self) ? BC_PATIENT_CHECK : BC_PATIENT_ANSWERS);
}

/**
 * bc_patient_visit_follow_muscle:
 * @shown: (nullable): the muscle that the clinician has chosen; the marked places stay
 */
void
bc_patient_visit_follow_muscle (BcPatientVisit *self, const BcShownMuscle *shown)
{
  if (shown != NULL)
    bc_patient_visit_choose (self, shown->muscle, shown->sides);
}
