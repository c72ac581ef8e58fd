// case: nested-02-safe
// sdk: library
// expect: none
// why: the inner map is fetched and written under the lock

namespace Grading.Courses;

public sealed class GradeBook
{
    private readonly object _gate = new();
    private readonly Dictionary<string, Dictionary<int, double>> _courses = new();

    public void Grade(string course, int student, double mark)
    {
        Dictionary<int, double>? marks;
        lock (_gate)
        {
            if (!_courses.TryGetValue(course, out marks))
                _courses[course] = marks = new Dictionary<int, double>();
            marks[student] = mark;
        }
    }

    public double? MarkOf(string course, int student)
    {
        lock (_gate)
        {
            if (_courses.TryGetValue(course, out var marks) && marks.TryGetValue(student, out var mark))
                return mark;
            return null;
        }
    }
}
