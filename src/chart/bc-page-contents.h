/* The muscles, reasons and look-alikes of a page, gathered from places that are marked and muscles that are shown.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-page-request.h"
#include "bc-ranking.h"

G_BEGIN_DECLS

/* Muscles that are listed with their reason on a page about marked places. */
#define BC_PAGE_CONTENTS_MAX_ROWS 10

typedef struct _BcPageContents BcPageContents;

BcPageContents *bc_page_contents_new (BcIndex *index, const BcRanking *ranking);
void bc_page_contents_free (BcPageContents *self);
BcScene *bc_page_contents_get_scene (BcPageContents *self);
void bc_page_contents_add_pain_area (BcPageContents *self, BcPainArea *area);
void bc_page_contents_mark_places (BcPageContents *self);
gboolean bc_page_contents_show (BcPageContents *self, const BcShownMuscle *shown);
void bc_page_contents_show_scene (BcPageContents *self, const BcScene *scene);
void bc_page_contents_list_suggestions (BcPageContents *self);
void bc_page_contents_set_condition (BcPageContents *self, const BcCondition *condition);
void bc_page_contents_set_story (BcPageContents *self, const BcStory *story);
void bc_page_contents_fill (BcPageContents *self, BcPageRequest *request);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcPageContents, bc_page_contents_free)

G_END_DECLS
