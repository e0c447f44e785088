/* The page that a visitor may take home. It is made from the visit, which knows no name and no note, and from the clinic's
   letterhead: nothing else can be on it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-patient-handout.h"

#include "bc-page-contents.h"

struct _BcPatientHandout
{
  BcFigureSet *figures; /* owned */
  BcRanking *ranking;   /* owned: the visit's is gone with the next touch */
  BcPageContents *contents;
  BcStories *stories; /* owned: words for patients */
  GPtrArray *signs;   /* BcCheckFirst, owned */
  BcPageRequest request;
  BcPageLetterhead letterhead;
  char *clinic_name;
  char *clinic_address;
  char *clinic_logo;
  BcPage *page;
};

/**
 * bc_patient_handout_is_there:
 *
 * Returns: whether what is on show has a page.
 */
gboolean
bc_patient_handout_is_there (BcPatientVisit *visit)
{
  switch (bc_patient_visit_get_page (visit))
    {
    case BC_PATIENT_MUSCLE:
      return bc_selection_get_muscle (bc_session_get_selection (bc_patient_visit_get_session (visit))) != NULL;
    case BC_PATIENT_STORY:
      return bc_patient_visit_get_story (visit) != NULL;
    case BC_PATIENT_START:
    case BC_PATIENT_CLOSE_UP:
    case BC_PATIENT_CHECK:
    case BC_PATIENT_ANSWERS:
    case BC_PATIENT_LIBRARY:
    case BC_PATIENT_HELP:
    default:
      return FALSE;
    }
}

static void
read_settings (BcPatientHandout *self, BcSettings *settings)
{
  g_autofree char *paper = bc_settings_get_string (settings, "page-paper");

  self->request.paper = g_str_equal (paper, "letter") ? BC_PAPER_LETTER : BC_PAPER_A4;
  self->request.mono = bc_settings_get_boolean (settings, "page-mono");
  /* the room for own words is the clinician's */
  self->request.hidden = BC_PAGE_NOTES;
  self->clinic_name = bc_settings_get_string (settings, "clinic-name");
  self->clinic_address = bc_settings_get_string (settings, "clinic-address");
  self->clinic_logo = bc_settings_get_string (settings, "clinic-logo");
  self->letterhead = (BcPageLetterhead){ self->clinic_name, self->clinic_address, self->clinic_logo };
  if (*self->clinic_name != '\0' || *self->clinic_address != '\0' || *self->clinic_logo != '\0')
    self->request.letterhead = &self->letterhead;
}

/* As on the screen: signs in words for patients, and no names of illnesses. */
static void
leave_out_names (BcPatientHandout *self)
{
  GPtrArray *entries = self->request.check_first;

  self->signs = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < entries->len; i++)
    {
      BcCheckFirst *sign = g_memdup2 (g_ptr_array_index (entries, i), sizeof (BcCheckFirst));
      sign->condition = (char *)"";
      g_ptr_array_add (self->signs, sign);
    }
  self->request.check_first = self->signs;
  self->request.index = NULL; /* or the page would gather them anew */
}

static void
gather_muscle (BcPatientHandout *self, BcSession *session)
{
  bc_page_contents_mark_places (self->contents);
  bc_page_contents_show (self->contents, bc_selection_get_muscle (bc_session_get_selection (session)));
  self->request.kind = BC_PAGE_HANDOUT;
}

static void
gather_story (BcPatientHandout *self, const BcStory *story)
{
  bc_page_contents_set_story (self->contents, story);
  self->request.kind = BC_PAGE_STORY;
}

static void
gather (BcPatientHandout *self, BcPatientVisit *visit)
{
  BcSession *session = bc_patient_visit_get_session (visit);
  g_autoptr (GArray) places = bc_selection_list_weighted (bc_session_get_selection (session));

  self->ranking = bc_ranking_new_weighted (bc_session_get_index (session),
                                           (const BcWeightedPlace *)(const void *)places->data, places->len);
  self->contents = bc_page_contents_new (bc_session_get_index (session), self->ranking);
  if (bc_patient_visit_get_page (visit) == BC_PATIENT_STORY)
    gather_story (self, bc_patient_visit_get_story (visit));
  else
    gather_muscle (self, session);
  bc_page_contents_fill (self->contents, &self->request);
  self->stories = g_object_ref (bc_patient_visit_get_stories (visit));
  self->request.stories = self->stories;
  leave_out_names (self);
}

/**
 * bc_patient_handout_new:
 * @visit: what is on show, see bc_patient_handout_is_there(); looked at now
 * @figures: a reference is taken
 * @settings: the clinic's letterhead and its paper
 *
 * Returns: (transfer full): the page, not yet laid out. It borrows from the atlas.
 */
BcPatientHandout *
bc_patient_handout_new (BcPatientVisit *visit, BcFigureSet *figures, BcSettings *settings)
{
  BcPatientHandout *self = g_new0 (BcPatientHandout, 1);

  self->figures = g_object_ref (figures);
  self->request.figures = figures;
  read_settings (self, settings);
  gather (self, visit);
  return self;
}

/**
 * bc_patient_handout_lay_out:
 * @error: a logo that cannot be read
 *
 * Takes a while: half a second on a slow machine. Call once.
 */
gboolean
bc_patient_handout_lay_out (BcPatientHandout *self, GError **error)
{
  self->page = bc_page_new (&self->request, error);
  return self->page != NULL;
}

void
bc_patient_handout_free (BcPatientHandout *self)
{
  g_clear_pointer (&self->page, bc_page_free);
  g_clear_pointer (&self->contents, bc_page_contents_free);
  g_clear_pointer (&self->signs, g_ptr_array_unref);
  g_clear_pointer (&self->ranking, bc_ranking_free);
  g_clear_object (&self->stories);
  g_clear_object (&self->figures);
  g_free (self->clinic_name);
  g_free (self->clinic_address);
  g_free (self->clinic_logo);
  g_free (self);
}

/* NULL: it is not laid out. */
BcPage *
bc_patient_handout_get_page (BcPatientHandout *self)
{
  return self->page;
}

BcPaper
bc_patient_handout_get_paper (BcPatientHandout *self)
{
  return self->request.paper;
}
