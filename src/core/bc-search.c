/* Search over the names of the atlas, in English and in the user's language. Every word of the question must begin a
   word of the name, in any order; accents and case do not matter.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-search.h"

#include <string.h>

#include "bc-text.h"

/* Ranks of a match; smaller is better. */
enum
{
  MATCH_EXACT,
  MATCH_START,
  MATCH_WORDS,
  MATCH_NONE,
};

typedef struct
{
  BcSearchResult result;
  char *folded; /* " word word": every word has a space before it */
} Entry;

typedef struct
{
  BcSearchResult result;
  int match;
  guint position;
} Hit;

struct _BcSearch
{
  GObject parent_instance;

  BcAtlas *atlas;
  GArray *entries; /* Entry */
};

G_DEFINE_FINAL_TYPE (BcSearch, bc_search, G_TYPE_OBJECT)

static void
entry_clear (Entry *entry)
{
  g_free (entry->folded);
}

static void
bc_search_finalize (GObject *object)
{
  BcSearch *self = BC_SEARCH (object);

  g_array_unref (self->entries);
  g_object_unref (self->atlas);
  G_OBJECT_CLASS (bc_search_parent_class)->finalize (object);
}

static void
bc_search_class_init (BcSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bc_search_finalize;
}

static void
bc_search_init (BcSearch *self)
{
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, (GDestroyNotify)entry_clear);
}

/* Lower case, without accents, words of letters and digits with one space before each. */
static char *
fold (const char *text)
{
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *lower = g_utf8_casefold (decomposed != NULL ? decomposed : "", -1);
  GString *folded = g_string_new (" ");

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (g_unichar_ismark (c))
        continue;
      if (g_unichar_isalnum (c))
        g_string_append_unichar (folded, c);
      else if (folded->str[folded->len - 1] != ' ')
        g_string_append_c (folded, ' ');
    }
  if (folded->len > 1 && folded->str[folded->len - 1] == ' ')
    g_string_truncate (folded, folded->len - 1);
  return g_string_free (folded, FALSE);
}

static void
add_text (BcSearch *self, BcSearchKind kind, gconstpointer record, const char *text)
{
  Entry entry = { { kind, record, text }, NULL };

  if (text == NULL)
    return;
  entry.folded = fold (text);
  g_array_append_val (self->entries, entry);
}

/* The name as the atlas has it and, where that is another one, as the user's language has it. */
static void
add_name (BcSearch *self, BcSearchKind kind, gconstpointer record, const char *name)
{
  const char *translated = bc_text (name);

  add_text (self, kind, record, translated);
  if (translated != name)
    add_text (self, kind, record, name);
}

static void
add_names (BcSearch *self, BcSearchKind kind, gconstpointer record, GStrv names)
{
  for (guint i = 0; names[i] != NULL; i++)
    add_name (self, kind, record, names[i]);
}

static void
add_muscle (BcSearch *self, const BcMuscle *muscle)
{
  add_name (self, BC_SEARCH_MUSCLE, muscle, muscle->name);
  add_text (self, BC_SEARCH_MUSCLE, muscle, muscle->latin);
  add_name (self, BC_SEARCH_MUSCLE, muscle, muscle->everyday);
  add_names (self, BC_SEARCH_MUSCLE, muscle, muscle->synonyms);
  add_text (self, BC_SEARCH_MUSCLE, muscle, muscle->id);
  for (guint i = 0; i < muscle->parts->len; i++)
    add_name (self, BC_SEARCH_MUSCLE, muscle, ((const BcPart *)g_ptr_array_index (muscle->parts, i))->name);
}

static void
add_atlas (BcSearch *self)
{
  GPtrArray *muscles = bc_atlas_get_muscles (self->atlas), *areas = bc_atlas_get_areas (self->atlas);
  GPtrArray *regions = bc_atlas_get_regions (self->atlas), *conditions = bc_atlas_get_conditions (self->atlas);

  for (guint i = 0; i < muscles->len; i++)
    add_muscle (self, g_ptr_array_index (muscles, i));
  for (guint i = 0; i < areas->len; i++)
    {
      const BcArea *area = g_ptr_array_index (areas, i);
      add_name (self, BC_SEARCH_AREA, area, area->name);
      add_name (self, BC_SEARCH_AREA, area, area->everyday);
    }
  for (guint i = 0; i < regions->len; i++)
    {
      const BcRegion *region = g_ptr_array_index (regions, i);
      add_name (self, BC_SEARCH_REGION, region, region->name);
      add_name (self, BC_SEARCH_REGION, region, region->everyday);
    }
  for (guint i = 0; i < conditions->len; i++)
    {
      const BcCondition *condition = g_ptr_array_index (conditions, i);
      add_name (self, BC_SEARCH_CONDITION, condition, condition->name);
      add_name (self, BC_SEARCH_CONDITION, condition, condition->everyday);
      add_names (self, BC_SEARCH_CONDITION, condition, condition->synonyms);
    }
}

/**
 * bc_search_new:
 * @atlas: a loaded atlas; a reference is taken
 *
 * Returns: (transfer full): a search over its names, in the language of the moment.
 */
BcSearch *
bc_search_new (BcAtlas *atlas)
{
  BcSearch *self = g_object_new (BC_TYPE_SEARCH, NULL);

  self->atlas = g_object_ref (atlas);
  add_atlas (self);
  return self;
}

static int
match_of (const char *folded, const char *question, char *const *words)
{
  if (strcmp (folded, question) == 0)
    return MATCH_EXACT;
  if (g_str_has_prefix (folded, question))
    return MATCH_START;
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return MATCH_NONE;
  return MATCH_WORDS;
}

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const Hit *one = a, *other = b;

  if (one->result.kind != other->result.kind)
    return (int)one->result.kind - (int)other->result.kind;
  if (one->match != other->match)
    return one->match - other->match;
  return one->position < other->position ? -1 : 1;
}

/* Words with the space that begins them, so that they match at the start of a word only. */
static GStrv
split_words (const char *question)
{
  g_auto (GStrv) words = g_strsplit (question + 1, " ", -1);
  GPtrArray *result = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (result, g_strconcat (" ", words[i], NULL));
  g_ptr_array_add (result, NULL);
  return (GStrv)g_ptr_array_free (result, FALSE);
}

/**
 * bc_search_find:
 * @words: what somebody typed
 * @limit: how many results at the most; 0 for all
 *
 * Returns: (transfer full) (element-type BcSearchResult): every record once, grouped by kind, the best match first;
 * empty where nothing matches or nothing was typed.
 */
GArray *
bc_search_find (BcSearch *self, const char *words, guint limit)
{
  g_autofree char *question = fold (words);
  g_auto (GStrv) pieces = split_words (question);
  g_autoptr (GHashTable) best = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  GArray *results = g_array_new (FALSE, FALSE, sizeof (BcSearchResult));
  GHashTableIter iter;
  gpointer hit;

  for (guint i = 0; question[1] != '\0' && i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);
      int match = match_of (entry->folded, question, pieces);
      Hit *known = match != MATCH_NONE ? g_hash_table_lookup (best, entry->result.record) : NULL;
      if (match == MATCH_NONE || (known != NULL && known->match <= match))
        continue;
      known = g_new (Hit, 1);
      *known = (Hit){ entry->result, match, i };
      g_hash_table_insert (best, (gpointer)entry->result.record, known);
    }
  g_hash_table_iter_init (&iter, best);
  while (g_hash_table_iter_next (&iter, NULL, &hit))
    g_array_append_vals (hits, hit, 1);
  g_array_sort (hits, compare_hits);
  for (guint i = 0; i < hits->len && (limit == 0 || i < limit); i++)
    g_array_append_val (results, g_array_index (hits, Hit, i).result);
  return results;
}

/**
 * bc_search_muscle_named:
 * @name: an id, a name, a Latin name or a synonym, whole, in any case
 *
 * Returns: (nullable): the muscle of that name.
 */
const BcMuscle *
bc_search_muscle_named (BcSearch *self, const char *name)
{
  const BcMuscle *muscle = bc_atlas_find_muscle (self->atlas, name);
  g_autofree char *question = fold (name);

  for (guint i = 0; muscle == NULL && i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);
      if (entry->result.kind == BC_SEARCH_MUSCLE && strcmp (entry->folded, question) == 0)
        muscle = entry->result.record;
    }
  return muscle;
}
