/* One visit to the patient screen: where the visitor is and what was touched. Nothing of it is ever written.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-session.h"
#include "bc-stories.h"

G_BEGIN_DECLS

typedef enum
{
  BC_PATIENT_START,    /* touch where it hurts */
  BC_PATIENT_CLOSE_UP, /* the same on a close-up: of what the two figures do not show */
  BC_PATIENT_CHECK,    /* signs that need a doctor first */
  BC_PATIENT_ANSWERS,  /* muscles that often send pain there */
  BC_PATIENT_MUSCLE,
  BC_PATIENT_LIBRARY, /* the stories */
  BC_PATIENT_STORY,
  BC_PATIENT_HELP, /* when to get help, from anywhere */
} BcPatientPage;

#define BC_TYPE_PATIENT_VISIT (bc_patient_visit_get_type ())
G_DECLARE_FINAL_TYPE (BcPatientVisit, bc_patient_visit, BC, PATIENT_VISIT, GObject)

BcPatientVisit *bc_patient_visit_new (BcAtlas *atlas, BcStories *stories);
BcSession *bc_patient_visit_get_session (BcPatientVisit *self);
BcStories *bc_patient_visit_get_stories (BcPatientVisit *self);

BcPatientPage bc_patient_visit_get_page (BcPatientVisit *self);
void bc_patient_visit_go (BcPatientVisit *self, BcPatientPage page);
gboolean bc_patient_visit_can_go_back (BcPatientVisit *self);
void bc_patient_visit_go_back (BcPatientVisit *self);
void bc_patient_visit_reset (BcPatientVisit *self);
gboolean bc_patient_visit_is_pristine (BcPatientVisit *self);

void bc_patient_visit_touch (BcPatientVisit *self, const BcSpot *spot);
void bc_patient_visit_look_closer (BcPatientVisit *self, const char *view);
const char *bc_patient_visit_get_close_up (BcPatientVisit *self, BcSide *side);
void bc_patient_visit_go_on (BcPatientVisit *self);
void bc_patient_visit_choose (BcPatientVisit *self, const BcMuscle *muscle, BcBodySides sides);
const BcTriggerPoint *bc_patient_visit_get_point (BcPatientVisit *self);
GPtrArray *bc_patient_visit_list_signs (BcPatientVisit *self);

void bc_patient_visit_open_story (BcPatientVisit *self, const BcStory *story);
const BcStory *bc_patient_visit_get_story (BcPatientVisit *self);
guint bc_patient_visit_get_slide (BcPatientVisit *self);
gboolean bc_patient_visit_turn (BcPatientVisit *self, int slides);

void bc_patient_visit_follow_places (BcPatientVisit *self, const BcPlace *places, guint n);
void bc_patient_visit_follow_muscle (BcPatientVisit *self, const BcShownMuscle *shown);

G_END_DECLS
