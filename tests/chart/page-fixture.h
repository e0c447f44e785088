/* What the tests of pages share: the shipped atlas and figures, loaded once for a program, requests, and the reading of
 * what came out.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-export.h"
#include "bc-page-contents.h"
#include "bc-page.h"
#include "bc-stories.h"
#include "chart-fixture.h"

#define PAGE_POINTS_PER_MM (72 / 25.4)
#define PAGE_LEAST_MARGIN_MM 5.0

/* Loaded once: main() owns it, every case borrows. */
typedef struct
{
  BcAtlas *atlas;
  BcIndex *index;
  BcFigureSet *figures;
  BcStories *stories;
} PageShared;

/* One case: what it borrows, and what it made. */
typedef struct
{
  BcAtlas *atlas;
  BcIndex *index;
  BcFigureSet *figures;
  BcStories *stories;
  BcRanking *ranking;
  BcPageContents *contents;
  BcPageRequest request;
  char *folder;
} PageFixture;

PageShared *page_shared_new (void);
void page_shared_free (PageShared *shared);

void page_fixture_set_up (PageFixture *self, gconstpointer shared);
void page_fixture_tear_down (PageFixture *self, gconstpointer shared);
void page_fixture_ask_for (PageFixture *self, BcPageKind kind, const char *muscle, BcBodySides sides);
void page_fixture_ask_for_condition (PageFixture *self, const BcCondition *condition);
void page_fixture_ask_for_story (PageFixture *self, const BcStory *story);
char *page_fixture_read (PageFixture *self);

void page_assert_in_order (const char *text, const char *const *expected);
void page_assert_ink_stays_inside (BcPage *page, const char *what);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PageShared, page_shared_free)
