/* The file of a session. Whether something has changed is asked of the bytes that would be written: an edit that was taken
   back is no change. Looking things up in a session without a file is no change, either: nobody wants to be asked whether
   to keep that.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-document-file.h"

#include <string.h>

struct _BcDocumentFile
{
  GObject parent_instance;

  BcSession *session; /* owned */
  char *path;         /* NULL: without a file yet */
  BcFileStamp stamp;  /* of the file when it was read or written last */
  GBytes *saved;      /* what was read or written last; NULL: nothing, and everything is a change */
  gboolean whole;     /* the file may be overwritten */
  gboolean recovered; /* from a draft, not saved since */
};

G_DEFINE_FINAL_TYPE (BcDocumentFile, bc_document_file, G_TYPE_OBJECT)

static void
bc_document_file_finalize (GObject *object)
{
  BcDocumentFile *self = BC_DOCUMENT_FILE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->saved, g_bytes_unref);
  g_free (self->path);
  G_OBJECT_CLASS (bc_document_file_parent_class)->finalize (object);
}

static void
bc_document_file_class_init (BcDocumentFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bc_document_file_finalize;
}

static void
bc_document_file_init (BcDocumentFile *self)
{
  self->whole = TRUE;
}

/**
 * bc_document_file_new:
 * @session: a reference is taken
 *
 * Returns: (transfer full): a session without a file.
 */
BcDocumentFile *
bc_document_file_new (BcSession *session)
{
  BcDocumentFile *self = g_object_new (BC_TYPE_DOCUMENT_FILE, NULL);

  self->session = g_object_ref (session);
  return self;
}

/**
 * bc_document_file_get_path:
 *
 * Returns: (nullable): NULL where the session has no file yet.
 */
const char *
bc_document_file_get_path (BcDocumentFile *self)
{
  return self->path;
}

/**
 * bc_document_file_get_name:
 *
 * Returns: (transfer full) (nullable): the file's name without folder and ending, to be shown.
 */
char *
bc_document_file_get_name (BcDocumentFile *self)
{
  g_autofree char *name = self->path != NULL ? g_filename_display_basename (self->path) : NULL;

  if (name != NULL && g_str_has_suffix (name, BC_DOCUMENT_SUFFIX))
    name[strlen (name) - strlen (BC_DOCUMENT_SUFFIX)] = '\0';
  return g_steal_pointer (&name);
}

static GBytes *
make_bytes (BcDocumentFile *self)
{
  g_autoptr (BcDocument) document = bc_document_new_from_session (self->session);

  return bc_document_to_bytes (document);
}

/**
 * bc_document_file_is_modified:
 *
 * Returns: whether something would be lost: something was drawn or written, or a session with a file differs from it.
 */
gboolean
bc_document_file_is_modified (BcDocumentFile *self)
{
  g_autoptr (GBytes) now = NULL;

  if (self->recovered)
    return TRUE;
  if (self->saved == NULL)
    return !bc_annotations_is_empty (bc_session_get_annotations (self->session));
  now = make_bytes (self);
  return !g_bytes_equal (now, self->saved);
}

/**
 * bc_document_file_is_whole:
 *
 * Returns: whether everything in the file was understood, so that it may be overwritten.
 */
gboolean
bc_document_file_is_whole (BcDocumentFile *self)
{
  return self->whole;
}

static void
remember (BcDocumentFile *self, const char *path, gboolean whole)
{
  char *copy = g_strdup (path);

  g_free (self->path);
  self->path = copy;
  self->stamp = path != NULL ? bc_file_stamp_of (path) : (BcFileStamp){ 0 };
  self->whole = whole;
  self->recovered = FALSE;
  g_clear_pointer (&self->saved, g_bytes_unref);
  if (path != NULL)
    self->saved = make_bytes (self);
}

/* Whether what was read can be written again without a loss. */
static gboolean
apply (BcDocumentFile *self, const BcDocument *document, const char *path, GPtrArray *problems)
{
  guint n_before = problems->len;

  bc_document_apply (document, self->session, path, problems);
  return document->whole && problems->len == n_before;
}

/**
 * bc_document_file_open:
 * @path: a document
 * @problems: what is wrong with it
 *
 * Returns: whether it could be opened, as a whole or in part. Where not, the session is as it was.
 */
gboolean
bc_document_file_open (BcDocumentFile *self, const char *path, GPtrArray *problems)
{
  g_autoptr (BcDocument) document = bc_document_load (path, problems);

  if (document == NULL)
    return FALSE;
  remember (self, path, apply (self, document, path, problems));
  return TRUE;
}

/**
 * bc_document_file_recover:
 * @draft: path of a draft
 * @problems: what is wrong with it
 *
 * The session then belongs to the file that the draft was of, and differs from it.
 *
 * Returns: whether it could be opened.
 */
gboolean
bc_document_file_recover (BcDocumentFile *self, const char *draft, GPtrArray *problems)
{
  g_autoptr (BcDocument) document = bc_document_load (draft, problems);
  gboolean whole;

  if (document == NULL)
    return FALSE;
  whole = apply (self, document, draft, problems);
  remember (self, document->draft_of, whole);
  self->recovered = TRUE;
  return TRUE;
}

/**
 * bc_document_file_reset:
 *
 * A new session: nothing marked, nothing drawn, no file.
 */
void
bc_document_file_reset (BcDocumentFile *self)
{
  g_autoptr (BcDocument) empty = bc_document_new ();
  g_autoptr (GPtrArray) problems = bc_problems_new ();

  bc_document_apply (empty, self->session, "", problems);
  remember (self, NULL, TRUE);
}

static gboolean
is_same_file (const char *a, const char *b)
{
  g_autofree char *one = bc_safe_write_resolve (a), *other = bc_safe_write_resolve (b);

  return g_strcmp0 (one, other) == 0;
}

static gboolean
may_write (BcDocumentFile *self, const char *path, gboolean force, GError **error)
{
  BcFileStamp now = bc_file_stamp_of (path);
  gboolean own = self->path != NULL && is_same_file (path, self->path);
  g_autofree char *shown = g_filename_display_name (path);

  if (own && !self->whole)
    {
      g_set_error (error, BC_DOCUMENT_ERROR, BC_DOCUMENT_ERROR_NOT_WHOLE,
                   "%s: holds more than could be read and is not overwritten, expected another name", shown);
      return FALSE;
    }
  if (own && !force && !bc_file_stamp_equal (&now, &self->stamp))
    {
      g_set_error (error, BC_DOCUMENT_ERROR, BC_DOCUMENT_ERROR_CHANGED,
                   "%s: was changed by another program since it was opened", shown);
      return FALSE;
    }
  return TRUE;
}

/**
 * bc_document_file_save:
 * @path: (nullable): NULL for the file that the session has
 * @force: also where another program has changed the file; never where not all of it was understood
 * @error: #BcDocumentError, or what is wrong with the file
 *
 * Returns: whether the session is saved there; it is then the session's file.
 */
gboolean
bc_document_file_save (BcDocumentFile *self, const char *path, gboolean force, GError **error)
{
  g_autoptr (BcDocument) document = bc_document_new_from_session (self->session);
  const char *target = path != NULL ? path : self->path;

  g_return_val_if_fail (target != NULL, FALSE);
  if (!may_write (self, target, force, error) || !bc_document_save (document, target, error))
    return FALSE;
  remember (self, target, TRUE);
  return TRUE;
}

/**
 * bc_document_file_make_draft:
 *
 * Returns: (transfer full): what a draft of this moment holds.
 */
BcDocument *
bc_document_file_make_draft (BcDocumentFile *self)
{
  BcDocument *document = bc_document_new_from_session (self->session);

  document->draft_of = self->path != NULL ? g_canonicalize_filename (self->path, NULL) : NULL;
  return document;
}
