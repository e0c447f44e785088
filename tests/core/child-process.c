/* Runs the program as a child. It gets no display, no bus, no home and no packs unless a test gives it some.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "child-process.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "sample-atlas.h"

static const char *program = BC_BUILD_ROOT "/src/bodychart";

static const char *const unset_names[] = {
  "DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "BODYCHART_DATA", "LANGUAGE", "LANG", "G_MESSAGES_DEBUG",
  NULL
};

typedef struct
{
  GMainLoop *loop;
  GSubprocess *process;
  ChildResult *result;
  guint timer; /* 0: it rang */
} Run;

/**
 * child_find_program:
 *
 * Takes the program from the first word that is left behind g_test_init(); the build gives it.
 */
void
child_find_program (int argc, char **argv)
{
  if (argc > 1)
    program = argv[1];
  g_assert_true (g_file_test (program, G_FILE_TEST_IS_EXECUTABLE));
}

const char *
child_program (void)
{
  return program;
}

static char *
take_text (GBytes *bytes)
{
  gsize size = 0;
  const char *text = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  return text != NULL ? g_strndup (text, size) : g_strdup ("");
}

static void
ended_cb (GObject *object, GAsyncResult *async_result, gpointer user_data)
{
  Run *run = user_data;
  g_autoptr (GBytes) out = NULL, err = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_communicate_finish (G_SUBPROCESS (object), async_result, &out, &err, &error);
  g_assert_no_error (error);
  run->result->out = take_text (out);
  run->result->err = take_text (err);
  if (g_subprocess_get_if_signaled (run->process) && g_subprocess_get_term_sig (run->process) == SIGXCPU)
    run->result->in_time = FALSE;
  run->result->status = g_subprocess_get_if_exited (run->process) ? g_subprocess_get_exit_status (run->process) : -1;
  g_main_loop_quit (run->loop);
}

static gboolean
time_is_up_cb (gpointer user_data)
{
  Run *run = user_data;

  run->result->in_time = FALSE;
  run->timer = 0;
  g_subprocess_force_exit (run->process);
  return G_SOURCE_REMOVE;
}

/* "NAME=VALUE" sets, "NAME" unsets. */
static void
set_environment (GSubprocessLauncher *launcher, const char *environment)
{
  g_auto (GStrv) settings = g_strsplit (environment, " ", -1);

  for (guint i = 0; unset_names[i] != NULL; i++)
    g_subprocess_launcher_unsetenv (launcher, unset_names[i]);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C.UTF-8", TRUE);
  g_subprocess_launcher_setenv (launcher, "G_DEBUG", "fatal-warnings", TRUE);
  /* the children do without GLib's isolated folders, so they need not pay for stacks that name what those leak */
  g_subprocess_launcher_setenv (launcher, "ASAN_OPTIONS", "detect_leaks=1:strict_string_checks=1", TRUE);
  g_subprocess_launcher_setenv (launcher, "HOME", "/nonexistent", TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", "/nonexistent/share", TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_DIRS", "/nonexistent/share", TRUE);
  for (guint i = 0; settings[i] != NULL; i++)
    {
      char *value = strchr (settings[i], '=');
      if (value != NULL)
        {
          *value = '\0';
          g_subprocess_launcher_setenv (launcher, settings[i], value + 1, TRUE);
        }
      else if (*settings[i] != '\0')
        g_subprocess_launcher_unsetenv (launcher, settings[i]);
    }
}

/* Runs in the child, before the program does. */
static void
limit_processor_time (G_GNUC_UNUSED gpointer user_data)
{
  const struct rlimit limit = { CHILD_LIMIT_SECONDS, CHILD_LIMIT_SECONDS + 1 };

  setrlimit (RLIMIT_CPU, &limit);
}

/**
 * child_run_words:
 * @environment: settings "NAME=VALUE" or "NAME" with a space between; "" for none
 * @words: words of the command line without the program
 *
 * Returns: (transfer full): how it ended and what it said.
 */
ChildResult *
child_run_words (const char *environment, const char *const *words)
{
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GPtrArray) command = g_ptr_array_new ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  Run run = { loop, NULL, g_new0 (ChildResult, 1), 0 };

  g_subprocess_launcher_set_child_setup (launcher, limit_processor_time, NULL, NULL);
  set_environment (launcher, environment);
  g_ptr_array_add (command, (gpointer)program);
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (command, (gpointer)words[i]);
  g_ptr_array_add (command, NULL);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *)command->pdata, &error);
  g_assert_no_error (error);
  run.process = process;
  run.result->in_time = TRUE;
  run.timer = g_timeout_add_seconds (CHILD_WAIT_SECONDS, time_is_up_cb, &run);
  g_subprocess_communicate_async (process, NULL, NULL, ended_cb, &run);
  g_main_loop_run (loop);
  g_clear_handle_id (&run.timer, g_source_remove);
  return run.result;
}

ChildResult *
child_run (const char *environment, ...)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  const char *word;
  va_list args;

  va_start (args, environment);
  while ((word = va_arg (args, const char *)) != NULL)
    g_ptr_array_add (words, (gpointer)word);
  va_end (args);
  g_ptr_array_add (words, NULL);
  return child_run_words (environment, (const char *const *)words->pdata);
}

void
child_result_free (ChildResult *self)
{
  g_free (self->out);
  g_free (self->err);
  g_free (self);
}

/* What a person reads is a sentence of ours, never the log of a library. */
void
assert_no_library_warning (const ChildResult *self)
{
  static const char *const marks[] = { "-WARNING", "-CRITICAL", "-ERROR",           "GLib",
                                       "{urn:",    "Traceback", "AddressSanitizer", "runtime error" };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strstr (self->err, marks[i]) != NULL)
      note_fault ("'%s' on standard error: %s", marks[i], self->err);
}
