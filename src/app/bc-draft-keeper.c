/* A draft is written at most DRAFT_DELAY_MS after a change, on a thread: the disk may be slow, the hand that draws is not.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-draft-keeper.h"

#include "bc-draft.h"

/* RELIABILITY.md, R4: a crash costs 3 s at most; the writing itself takes its share. */
#define DRAFT_DELAY_MS 2500

struct _BcDraftKeeper
{
  GObject parent_instance;

  GtkWindow *window;    /* weak */
  BcDocumentFile *file; /* owned */
  BcDraft *draft;       /* owned */
  guint delay;          /* source; 0: no draft is due */
  gboolean writing;     /* a thread writes the draft */
  gboolean stale;       /* it is no longer wanted */
  GApplication *held;   /* owned while a thread writes; NULL else */
};

enum
{
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BcDraftKeeper, bc_draft_keeper, G_TYPE_OBJECT)

static void
write_thread (GTask *task, gpointer source, gpointer document, GCancellable *cancellable)
{
  GError *error = NULL;

  if (bc_draft_write (BC_DRAFT_KEEPER (source)->draft, document, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  BcDraftKeeper *self = BC_DRAFT_KEEPER (source);
  g_autoptr (GError) error = NULL;

  self->writing = FALSE;
  if (self->stale)
    bc_draft_remove (self->draft);
  if (self->held != NULL)
    g_application_release (self->held);
  g_clear_object (&self->held);
  self->stale = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_signal_emit (self, signals[FAILED], 0, error->message);
}

/* The program must not end between a written draft and its removal. */
static void
hold (BcDraftKeeper *self)
{
  GtkApplication *application = self->window != NULL ? gtk_window_get_application (self->window) : NULL;

  if (application == NULL)
    return;
  self->held = g_object_ref (G_APPLICATION (application));
  g_application_hold (self->held);
}

static gboolean
due_cb (gpointer user_data)
{
  BcDraftKeeper *self = user_data;
  g_autoptr (GTask) task = NULL;

  if (self->writing)
    return G_SOURCE_CONTINUE;
  self->delay = 0;
  if (!bc_document_file_is_modified (self->file))
    {
      bc_draft_keeper_remove (self);
      return G_SOURCE_REMOVE;
    }
  self->writing = TRUE;
  hold (self);
  task = g_task_new (self, NULL, written_cb, NULL);
  g_task_set_task_data (task, bc_document_file_make_draft (self->file), (GDestroyNotify)bc_document_free);
  g_task_run_in_thread (task, write_thread);
  return G_SOURCE_REMOVE;
}

static void
bc_draft_keeper_dispose (GObject *object)
{
  BcDraftKeeper *self = BC_DRAFT_KEEPER (object);

  g_clear_handle_id (&self->delay, g_source_remove);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->draft);
  g_clear_object (&self->file);
  G_OBJECT_CLASS (bc_draft_keeper_parent_class)->dispose (object);
}

static void
bc_draft_keeper_class_init (BcDraftKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bc_draft_keeper_dispose;

  /* BcDraftKeeper::failed: the draft could not be written; the parameter is the reason, in the user's language. */
  signals[FAILED] = g_signal_new ("failed", BC_TYPE_DRAFT_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                  1, G_TYPE_STRING);
}

static void
bc_draft_keeper_init (BcDraftKeeper *self)
{
}

/**
 * bc_draft_keeper_new:
 * @window: (nullable): not owned; its application is held while a draft is written
 * @file: a reference is taken
 *
 * Returns: (transfer full): without a draft so far.
 */
BcDraftKeeper *
bc_draft_keeper_new (GtkWindow *window, BcDocumentFile *file)
{
  BcDraftKeeper *self = g_object_new (BC_TYPE_DRAFT_KEEPER, NULL);
  g_autofree char *folder = bc_draft_folder ();

  g_set_weak_pointer (&self->window, window);
  self->file = g_object_ref (file);
  self->draft = bc_draft_new (folder);
  return self;
}

/**
 * bc_draft_keeper_write_soon:
 *
 * To be called at every change. Time counts from the first one on, not from the last: somebody who draws for minutes is
 * safe as well.
 */
void
bc_draft_keeper_write_soon (BcDraftKeeper *self)
{
  if (self->delay == 0)
    self->delay = g_timeout_add (DRAFT_DELAY_MS, due_cb, self);
}

/**
 * bc_draft_keeper_remove:
 *
 * Removes the draft, also one that is being written.
 */
void
bc_draft_keeper_remove (BcDraftKeeper *self)
{
  g_clear_handle_id (&self->delay, g_source_remove);
  self->stale = self->writing;
  if (!self->writing)
    bc_draft_remove (self->draft);
}

/**
 * bc_draft_keeper_take_over:
 * @orphan: the draft of a window that is gone; the file has been recovered from it
 *
 * Writes the draft at once; the old one goes only when the new one is on the disk.
 */
void
bc_draft_keeper_take_over (BcDraftKeeper *self, const char *orphan)
{
  g_autoptr (BcDocument) document = bc_document_file_make_draft (self->file);
  g_autoptr (GError) error = NULL;

  if (!self->writing && bc_draft_write (self->draft, document, &error))
    bc_draft_discard (orphan);
}
