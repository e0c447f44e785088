/* Drafts. Each window has one file and, beside it, a lock file that the process holds: a draft whose lock is free belongs
   to a window that is gone, and is offered at the next start. The lock goes with the process, however it ends.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-draft.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define DRAFT_PREFIX "draft-"
#define LOCK_SUFFIX ".lock"
#define FOLDER_MODE 0700

struct _BcDraft
{
  GObject parent_instance;

  char *folder;
  char *path; /* NULL until the first draft is written */
  int lock;   /* -1: none */
};

G_DEFINE_FINAL_TYPE (BcDraft, bc_draft, G_TYPE_OBJECT)

static char *
lock_path_of (const char *path)
{
  return g_strconcat (path, LOCK_SUFFIX, NULL);
}

static void
let_go (BcDraft *self)
{
  g_autofree char *lock = self->path != NULL ? lock_path_of (self->path) : NULL;

  if (self->lock < 0)
    return;
  g_unlink (lock);
  close (self->lock);
  self->lock = -1;
}

static void
bc_draft_finalize (GObject *object)
{
  BcDraft *self = BC_DRAFT (object);

  let_go (self);
  g_free (self->path);
  g_free (self->folder);
  G_OBJECT_CLASS (bc_draft_parent_class)->finalize (object);
}

static void
bc_draft_class_init (BcDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bc_draft_finalize;
}

static void
bc_draft_init (BcDraft *self)
{
  self->lock = -1;
}

/**
 * bc_draft_folder:
 *
 * Returns: (transfer full): the folder of the drafts, whether it exists or not.
 */
char *
bc_draft_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "bodychart", "drafts", NULL);
}

/**
 * bc_draft_new:
 * @folder: where drafts are kept: bc_draft_folder()
 *
 * Returns: (transfer full): the draft of one window; nothing is written yet.
 */
BcDraft *
bc_draft_new (const char *folder)
{
  BcDraft *self = g_object_new (BC_TYPE_DRAFT, NULL);

  self->folder = g_strdup (folder);
  return self;
}

/**
 * bc_draft_get_path:
 *
 * Returns: (nullable): where the draft is written; NULL before the first.
 */
const char *
bc_draft_get_path (BcDraft *self)
{
  return self->path;
}

static gboolean
fail (const char *path, GError **error)
{
  int number = errno;
  g_autofree char *shown = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (number), "%s: the draft cannot be written (%s)", shown,
               g_strerror (number));
  return FALSE;
}

/* A name that nobody has, and its lock. */
static gboolean
take_name (BcDraft *self, GError **error)
{
  g_autofree char *name = g_uuid_string_random ();
  g_autofree char *file = g_strconcat (DRAFT_PREFIX, name, BC_DOCUMENT_SUFFIX, NULL);
  g_autofree char *path = g_build_filename (self->folder, file, NULL);
  g_autofree char *lock = lock_path_of (path);

  if (g_mkdir_with_parents (self->folder, FOLDER_MODE) < 0)
    return fail (self->folder, error);
  self->lock = open (lock, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, BC_SAFE_WRITE_PRIVATE);
  if (self->lock < 0)
    return fail (lock, error);
  if (flock (self->lock, LOCK_EX | LOCK_NB) < 0)
    {
      fail (lock, error);
      g_unlink (lock);
      close (self->lock);
      self->lock = -1;
      return FALSE;
    }
  self->path = g_steal_pointer (&path);
  return TRUE;
}

/**
 * bc_draft_write:
 * @document: what the window holds; its draft_of names the document's own file
 * @error: names the file and what is wrong
 *
 * Writes the draft whole or not at all, readable by its owner alone. May be called from a thread, one call at a time.
 *
 * Returns: whether it was written.
 */
gboolean
bc_draft_write (BcDraft *self, const BcDocument *document, GError **error)
{
  g_autoptr (GBytes) bytes = bc_document_to_bytes (document);

  if (self->path == NULL && !take_name (self, error))
    return FALSE;
  return bc_safe_write (self->path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), BC_SAFE_WRITE_PRIVATE,
                        error);
}

/**
 * bc_draft_remove:
 *
 * The work is saved, or nobody wants it: removes the draft. A later change writes a new one.
 */
void
bc_draft_remove (BcDraft *self)
{
  if (self->path != NULL)
    g_unlink (self->path);
  let_go (self);
  g_clear_pointer (&self->path, g_free);
}

/* Whether no living process holds the draft. */
static gboolean
is_orphan (const char *path)
{
  g_autofree char *lock = lock_path_of (path);
  int fd = open (lock, O_RDWR | O_NOFOLLOW | O_CLOEXEC);
  gboolean free_to_take;

  if (fd < 0)
    return TRUE;
  free_to_take = flock (fd, LOCK_EX | LOCK_NB) == 0;
  close (fd);
  return free_to_take;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  BcFileStamp one = bc_file_stamp_of (*(const char *const *)a), other = bc_file_stamp_of (*(const char *const *)b);

  if (one.seconds != other.seconds)
    return one.seconds > other.seconds ? -1 : 1;
  if (one.nanoseconds != other.nanoseconds)
    return one.nanoseconds > other.nanoseconds ? -1 : 1;
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/**
 * bc_draft_list_orphans:
 * @folder: where drafts are kept
 *
 * Returns: (transfer full) (element-type filename): drafts whose window is gone, the latest first.
 */
GPtrArray *
bc_draft_list_orphans (const char *folder)
{
  GPtrArray *orphans = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, DRAFT_PREFIX) && g_str_has_suffix (name, BC_DOCUMENT_SUFFIX))
      {
        char *path = g_build_filename (folder, name, NULL);
        if (is_orphan (path))
          g_ptr_array_add (orphans, path);
        else
          g_free (path);
      }
  g_ptr_array_sort (orphans, compare_times);
  return orphans;
}

/**
 * bc_draft_discard:
 * @path: an orphan
 *
 * Removes it for good.
 */
void
bc_draft_discard (const char *path)
{
  g_autofree char *lock = lock_path_of (path);

  g_unlink (path);
  g_unlink (lock);
}
