/* The progress of a learner and its file. The file is written by this program alone, so it is read whole or not at all: one
   that is damaged, or that a newer version has written, is kept as it is and never overwritten. Cards that this atlas does
   not know (of a pack that is not installed) are kept. Two programs may learn at once: what another one has saved
   meanwhile is joined in before the file is written.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-quiz-progress.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "bc-core-resources.h"
#include "bc-safe-write.h"
#include "bc-xml.h"

#define SCHEMA_RESOURCE "/io/github/bodychart/BodyChart/core/learning.xsd"
#define NAME_SPACE_START "urn:bodychart:learning:"
#define FOLDER_MODE 0700
/* A year and a month of days is more than any chart shows. */
#define MAX_DAYS 400
#define DATE_SIZE 16
#define MAX_ASIDE 1000

struct _BcQuizProgress
{
  GObject parent_instance;

  char *path;        /* NULL: kept in memory only */
  GHashTable *cards; /* id -> BcMemory */
  GArray *days;      /* BcQuizDay, the earliest first */
  BcFileStamp stamp; /* of the file as it was read or written */
  gboolean whole;    /* it may be written */
  gboolean changed;
};

G_DEFINE_FINAL_TYPE (BcQuizProgress, bc_quiz_progress, G_TYPE_OBJECT)

static void
bc_quiz_progress_finalize (GObject *object)
{
  BcQuizProgress *self = BC_QUIZ_PROGRESS (object);

  g_free (self->path);
  g_hash_table_unref (self->cards);
  g_array_unref (self->days);
  G_OBJECT_CLASS (bc_quiz_progress_parent_class)->finalize (object);
}

static void
bc_quiz_progress_class_init (BcQuizProgressClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bc_quiz_progress_finalize;
}

static void
bc_quiz_progress_init (BcQuizProgress *self)
{
  self->cards = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->days = g_array_new (FALSE, TRUE, sizeof (BcQuizDay));
  self->whole = TRUE;
}

/* Days */

static BcQuizDay *
get_day (BcQuizProgress *self, guint32 date)
{
  BcQuizDay fresh = { .date = date };
  guint at = self->days->len;

  while (at > 0 && g_array_index (self->days, BcQuizDay, at - 1).date >= date)
    at--;
  if (at < self->days->len && g_array_index (self->days, BcQuizDay, at).date == date)
    return &g_array_index (self->days, BcQuizDay, at);
  g_array_insert_val (self->days, at, fresh);
  return &g_array_index (self->days, BcQuizDay, at);
}

static void
forget_old_days (BcQuizProgress *self)
{
  if (self->days->len > MAX_DAYS)
    g_array_remove_range (self->days, 0, self->days->len - MAX_DAYS);
}

/* Reading. The schema has settled which attributes there are and that they are small numbers and dates. */

static guint
read_count (const xmlNode *node, const char *name)
{
  g_autofree char *text = bc_xml_attribute (node, name);

  return text != NULL ? (guint)g_ascii_strtoull (text, NULL, 10) : 0;
}

/* 0 where there is no such day. */
static guint32
read_date (const xmlNode *node, const char *name)
{
  g_autofree char *text = bc_xml_attribute (node, name);
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", "-", 3);
  GDate date;

  if (g_strv_length (parts) != 3 || strlen (text) != strlen ("2026-01-31"))
    return 0;
  int year = atoi (parts[0]), month = atoi (parts[1]), day = atoi (parts[2]);
  if (year < 1 || month < 1 || day < 1 || !g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return 0;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
  return g_date_get_julian (&date);
}

static void
complain (BcQuizProgress *self, const xmlNode *node, const char *what, GPtrArray *problems)
{
  bc_problems_add (problems, BC_PROBLEM_REFUSED, self->path, bc_xml_line (node), "%s", what);
}

static void
read_card (BcQuizProgress *self, const xmlNode *node, GPtrArray *problems)
{
  g_autofree char *ease = bc_xml_attribute (node, "ease"), *id = bc_xml_attribute (node, "id");
  BcMemory memory = { .repetitions = read_count (node, "repetitions"),
                      .interval_days = read_count (node, "interval"),
                      .ease = ease != NULL ? g_ascii_strtod (ease, NULL) : 0,
                      .due = read_date (node, "due"),
                      .asked = read_count (node, "asked"),
                      .right = read_count (node, "right") };

  if (!bc_memory_is_valid (&memory))
    complain (self, node, "the numbers of this card do not belong together, expected a plan for one card", problems);
  else if (g_hash_table_contains (self->cards, id))
    complain (self, node, "this card stands here twice, expected each card once", problems);
  else
    g_hash_table_insert (self->cards, g_steal_pointer (&id), g_memdup2 (&memory, sizeof memory));
}

static void
read_day (BcQuizProgress *self, const xmlNode *node, GPtrArray *problems)
{
  guint32 date = read_date (node, "date");
  BcQuizDay *day;

  if (date == 0)
    {
      complain (self, node, "this is no day of the calendar, expected a date as 2026-01-31", problems);
      return;
    }
  day = get_day (self, date);
  day->answers[BC_QUIZ_RIGHT] = read_count (node, "right");
  day->answers[BC_QUIZ_MOSTLY] = read_count (node, "mostly");
  day->answers[BC_QUIZ_NOT_YET] = read_count (node, "not-yet");
}

/* Whether the root is ours and not newer. */
static gboolean
check_root (BcQuizProgress *self, const xmlNode *root, GPtrArray *problems)
{
  const char *name_space = bc_xml_name_space (root);
  g_autofree char *version = bc_xml_attribute (root, "version");

  if (name_space == NULL || !g_str_has_prefix (name_space, NAME_SPACE_START) || !bc_xml_is (root, "learning"))
    {
      bc_problems_add (problems, BC_PROBLEM_REFUSED, self->path, bc_xml_line (root),
                       "is no learning progress of Body Chart, expected the element 'learning' in the name space %s",
                       BC_LEARNING_NAME_SPACE);
      return FALSE;
    }
  if (!g_str_equal (name_space, BC_LEARNING_NAME_SPACE) ||
      (version != NULL && g_ascii_strtoull (version, NULL, 10) > BC_LEARNING_VERSION))
    {
      bc_problems_add (problems, BC_PROBLEM_REFUSED, self->path, bc_xml_line (root),
                       "was written by a newer version of Body Chart (version %s), expected version %d",
                       version != NULL ? version : "unknown", BC_LEARNING_VERSION);
      return FALSE;
    }
  return TRUE;
}

static BcXmlSchema *
load_schema (void)
{
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (bc_core_get_resource (), SCHEMA_RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (bytes != NULL); /* it is part of the executable */
  return bc_xml_schema_new (bytes);
}

static void
read_tree (BcQuizProgress *self, xmlDoc *tree, GPtrArray *problems)
{
  g_autoptr (BcXmlSchema) schema = load_schema ();
  const xmlNode *root = xmlDocGetRootElement (tree);

  if (!check_root (self, root, problems) || !bc_xml_check (self->path, tree, schema, problems))
    return;
  for (const xmlNode *node = bc_xml_first (root, "card"); node != NULL; node = bc_xml_next (node, "card"))
    read_card (self, node, problems);
  for (const xmlNode *node = bc_xml_first (root, "day"); node != NULL; node = bc_xml_next (node, "day"))
    read_day (self, node, problems);
  forget_old_days (self);
}

static void
read_file (BcQuizProgress *self, GPtrArray *problems)
{
  guint n_before = problems->len;
  xmlDoc *tree;

  self->stamp = bc_file_stamp_of (self->path);
  if (!self->stamp.exists)
    return;
  tree = bc_xml_read_file (self->path, NULL, NULL, NULL, problems);
  if (tree != NULL)
    {
      read_tree (self, tree, problems);
      xmlFreeDoc (tree);
    }
  if (problems->len == n_before)
    return;
  /* what is doubtful is not shown half: the file has it all */
  self->whole = FALSE;
  g_hash_table_remove_all (self->cards);
  g_array_set_size (self->days, 0);
}

/**
 * bc_quiz_progress_find_path:
 *
 * Returns: (transfer full): the user's file, whether it exists or not.
 */
char *
bc_quiz_progress_find_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "bodychart", "learning.xml", NULL);
}

/**
 * bc_quiz_progress_new:
 *
 * Returns: (transfer full): progress of somebody who begins, in memory only.
 */
BcQuizProgress *
bc_quiz_progress_new (void)
{
  return g_object_new (BC_TYPE_QUIZ_PROGRESS, NULL);
}

/**
 * bc_quiz_progress_load:
 * @path: the file; none is no fault
 * @problems: what is wrong with it, with lines
 *
 * Returns: (transfer full): the progress. Where the file cannot be read it is empty and bc_quiz_progress_is_whole() is
 *   %FALSE: what is learned then is not saved.
 */
BcQuizProgress *
bc_quiz_progress_load (const char *path, GPtrArray *problems)
{
  BcQuizProgress *self = bc_quiz_progress_new ();

  self->path = g_strdup (path);
  read_file (self, problems);
  return self;
}

const char *
bc_quiz_progress_get_path (BcQuizProgress *self)
{
  return self->path;
}

/**
 * bc_quiz_progress_is_whole:
 *
 * Returns: whether the file, if there is one, was read whole and may be written.
 */
gboolean
bc_quiz_progress_is_whole (BcQuizProgress *self)
{
  return self->whole;
}

/**
 * bc_quiz_progress_is_changed:
 *
 * Returns: whether something is to be saved.
 */
gboolean
bc_quiz_progress_is_changed (BcQuizProgress *self)
{
  return self->changed;
}

/**
 * bc_quiz_progress_get:
 * @card_id: see bc_quiz_card_to_id()
 *
 * Returns: (nullable): what is known of the card; NULL where it was never asked.
 */
const BcMemory *
bc_quiz_progress_get (BcQuizProgress *self, const char *card_id)
{
  return g_hash_table_lookup (self->cards, card_id);
}

/**
 * bc_quiz_progress_answer:
 * @today: Julian day
 *
 * Notes an answer and plans when the card is asked next.
 */
void
bc_quiz_progress_answer (BcQuizProgress *self, const char *card_id, const BcQuizMarking *marking, guint32 today)
{
  BcMemory *memory = g_hash_table_lookup (self->cards, card_id);

  if (memory == NULL)
    {
      memory = g_new0 (BcMemory, 1);
      g_hash_table_insert (self->cards, g_strdup (card_id), memory);
    }
  bc_memory_answer (memory, marking->quality, today);
  get_day (self, today)->answers[marking->outcome]++;
  forget_old_days (self);
  self->changed = TRUE;
}

/**
 * bc_quiz_progress_get_days:
 *
 * Returns: (array length=n_days): the days on which something was answered, the earliest first.
 */
const BcQuizDay *
bc_quiz_progress_get_days (BcQuizProgress *self, guint *n_days)
{
  *n_days = self->days->len;
  return (const BcQuizDay *)(gpointer)self->days->data;
}

/* Writing */

static void
write_date (char *text, guint32 julian)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  g_snprintf (text, DATE_SIZE, "%04u-%02u-%02u", g_date_get_year (&date), (guint)g_date_get_month (&date),
              g_date_get_day (&date));
}

static void
append_card (GString *xml, const char *id, const BcMemory *memory)
{
  char ease[G_ASCII_DTOSTR_BUF_SIZE], due[DATE_SIZE];

  g_ascii_formatd (ease, sizeof ease, "%.4f", memory->ease);
  write_date (due, memory->due);
  g_string_append_printf (
      xml, "  <card id=\"%s\" repetitions=\"%u\" interval=\"%u\" ease=\"%s\" due=\"%s\" asked=\"%u\" right=\"%u\"/>\n",
      id, memory->repetitions, memory->interval_days, ease, due, memory->asked, memory->right);
}

static void
append_day (GString *xml, const BcQuizDay *day)
{
  char date[DATE_SIZE];

  write_date (date, day->date);
  g_string_append_printf (xml, "  <day date=\"%s\" right=\"%u\" mostly=\"%u\" not-yet=\"%u\"/>\n", date,
                          day->answers[BC_QUIZ_RIGHT], day->answers[BC_QUIZ_MOSTLY], day->answers[BC_QUIZ_NOT_YET]);
}

/**
 * bc_quiz_progress_to_bytes:
 *
 * Returns: (transfer full): the file; the same progress gives the same bytes.
 */
GBytes *
bc_quiz_progress_to_bytes (BcQuizProgress *self)
{
  GString *xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  g_autoptr (GList) ids = g_list_sort (g_hash_table_get_keys (self->cards), (GCompareFunc)strcmp);

  g_string_append_printf (xml, "<learning xmlns=\"%s\" version=\"%d\">\n", BC_LEARNING_NAME_SPACE, BC_LEARNING_VERSION);
  for (GList *link = ids; link != NULL; link = link->next)
    append_card (xml, link->data, g_hash_table_lookup (self->cards, link->data));
  for (guint i = 0; i < self->days->len; i++)
    append_day (xml, &g_array_index (self->days, BcQuizDay, i));
  g_string_append (xml, "</learning>\n");
  return g_string_free_to_bytes (xml);
}

/* Of a card the longer experience counts, of a day the larger numbers. */
static void
join (BcQuizProgress *self, BcQuizProgress *other)
{
  GHashTableIter iter;
  gpointer id, memory;

  g_hash_table_iter_init (&iter, other->cards);
  while (g_hash_table_iter_next (&iter, &id, &memory))
    {
      const BcMemory *mine = g_hash_table_lookup (self->cards, id), *theirs = memory;
      if (mine == NULL || theirs->asked > mine->asked)
        g_hash_table_insert (self->cards, g_strdup (id), g_memdup2 (theirs, sizeof *theirs));
    }
  for (guint i = 0; i < other->days->len; i++)
    {
      const BcQuizDay *theirs = &g_array_index (other->days, BcQuizDay, i);
      BcQuizDay *mine = get_day (self, theirs->date);
      for (guint k = 0; k < BC_QUIZ_N_OUTCOMES; k++)
        mine->answers[k] = MAX (mine->answers[k], theirs->answers[k]);
    }
  forget_old_days (self);
}

static gboolean
refuse (BcQuizProgress *self, GError **error)
{
  g_autofree char *name = g_filename_display_name (self->path);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               "%s: could not be read whole, so it is kept as it is and not overwritten", name);
  return FALSE;
}

static gboolean
join_file (BcQuizProgress *self, GError **error)
{
  BcFileStamp now = bc_file_stamp_of (self->path);
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcQuizProgress) other = NULL;

  if (!now.exists || bc_file_stamp_equal (&now, &self->stamp))
    return TRUE;
  other = bc_quiz_progress_load (self->path, problems);
  if (!other->whole)
    {
      self->whole = FALSE;
      return refuse (self, error);
    }
  join (self, other);
  return TRUE;
}

/**
 * bc_quiz_progress_save:
 * @error: names the file and what is wrong
 *
 * Writes the file whole or not at all, readable by its owner alone, where something has changed. A file that could not be
 * read is not overwritten.
 *
 * Returns: whether everything is saved.
 */
gboolean
bc_quiz_progress_save (BcQuizProgress *self, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *folder = self->path != NULL ? g_path_get_dirname (self->path) : NULL;

  if (!self->changed || self->path == NULL)
    return TRUE;
  if (!self->whole)
    return refuse (self, error);
  if (!join_file (self, error))
    return FALSE;
  if (g_mkdir_with_parents (folder, FOLDER_MODE) < 0)
    {
      int number = errno;
      g_autofree char *name = g_filename_display_name (folder);
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (number), "%s: the folder cannot be made (%s)", name,
                   g_strerror (number));
      return FALSE;
    }
  bytes = bc_quiz_progress_to_bytes (self);
  if (!bc_safe_write (self->path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), BC_SAFE_WRITE_PRIVATE,
                      error))
    return FALSE;
  self->stamp = bc_file_stamp_of (self->path);
  self->changed = FALSE;
  return TRUE;
}

/**
 * bc_quiz_progress_set_aside:
 * @error: names the file and what is wrong
 *
 * Gives a file that could not be read another name, which no file has, so that what is learned from now on can be saved.
 *
 * Returns: (transfer full) (nullable): its new name.
 */
char *
bc_quiz_progress_set_aside (BcQuizProgress *self, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);

  for (guint i = 1; i <= MAX_ASIDE; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s.kept-%u", self->path, i);
      g_autoptr (GFile) target = g_file_new_for_path (path);
      g_autoptr (GError) own_error = NULL;

      if (g_file_move (file, target, G_FILE_COPY_NOFOLLOW_SYMLINKS, NULL, NULL, NULL, &own_error))
        {
          self->whole = TRUE;
          self->stamp = (BcFileStamp){ 0 };
          return g_steal_pointer (&path);
        }
      if (!g_error_matches (own_error, G_IO_ERROR, G_IO_ERROR_EXISTS) || i == MAX_ASIDE)
        {
          g_propagate_error (error, g_steal_pointer (&own_error));
          return NULL;
        }
    }
  return NULL;
}
