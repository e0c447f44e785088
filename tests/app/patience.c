/* Waiting in a test.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "patience.h"

/* Long enough for a busy machine: only a fault is waited for in vain. */
#if defined __SANITIZE_ADDRESS__
#define PATIENCE_MS 60000
#else
#define PATIENCE_MS 20000
#endif

static gboolean
ended_cb (gpointer ended)
{
  *(gboolean *)ended = TRUE;
  return G_SOURCE_REMOVE;
}

/**
 * patience_wait:
 * @question: asked before each turn of the main loop
 * @data: for @question
 * @what: what is waited for, for the message
 *
 * Ends the program where the answer stays no.
 */
void
patience_wait (PatienceQuestion question, gpointer data, const char *what)
{
  gboolean ended = FALSE;
  guint timer = g_timeout_add (PATIENCE_MS, ended_cb, &ended);

  while (!question (data) && !ended)
    g_main_context_iteration (NULL, TRUE);
  if (ended)
    g_error ("waited in vain for: %s", what);
  g_source_remove (timer);
}
