/* The words of the search: where each word stands, and which words somebody may have meant.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _BcSearchWords BcSearchWords;

/* Whole, begun and same-meaning words come first, mistyped ones after them. */
typedef struct
{
  const GArray *texts; /* guint: numbers of the texts that have the word; borrowed */
  gboolean whole;      /* typed as it stands, to the last letter */
  guint n_faults;      /* 0: typed right; the more, the less likely it was meant */
} BcWordMatch;

char *bc_search_fold (const char *text);
gboolean bc_search_is_filler (const char *word);
BcSearchWords *bc_search_words_new (void);
void bc_search_words_free (BcSearchWords *self);
void bc_search_words_add (BcSearchWords *self, const char *folded, guint text);
void bc_search_words_sort (BcSearchWords *self);
gboolean bc_search_words_has (BcSearchWords *self, const char *word);
GArray *bc_search_words_match (BcSearchWords *self, const char *word, gboolean forgiving);
guint bc_search_words_n_faults (const char *typed, const char *word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcSearchWords, bc_search_words_free)

G_END_DECLS
